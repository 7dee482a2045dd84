package dev.baton.app.lead;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.inbox.ReasonTexts;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Prospect;
import dev.baton.rules.Fired;
import dev.baton.rules.lead.Sameness;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of ours a lead may be, as far as a reader may see them, and why. */
@Component
class LeadLikenesses {

    private final Resemblances resemblances;
    private final LeadDoubts doubts;
    private final Leads leads;
    private final ReasonTexts texts;
    private final Wording wording;

    LeadLikenesses(Resemblances resemblances, LeadDoubts doubts, Leads leads, ReasonTexts texts, Wording wording) {
        this.resemblances = resemblances;
        this.doubts = doubts;
        this.leads = leads;
        this.texts = texts;
        this.wording = wording;
    }

    List<Alike> of(Lead lead, Viewer viewer) {
        return leads(lead, viewer, wording.now().locale());
    }

    /** Other leads under way, without those of whom somebody said that they are another person's; none of a lead that is over. */
    private List<Alike> leads(Lead lead, Viewer viewer, Locale locale) {
        List<Resemblance> found = lead.underWay() ? resemblances.beside(lead) : List.of();
        if (found.isEmpty()) {
            return List.of();
        }
        Set<LeadId> others = doubts.others(lead.id());
        Map<LeadId, Lead> known = leads.findAllById(found.stream().map(one -> new LeadId(one.ref().id())).toList()).stream()
                .filter(one -> LeadViews.sees(viewer, one) && !others.contains(one.id()))
                .collect(Collectors.toMap(Lead::id, Function.identity()));
        return found.stream().map(one -> alike(one, known.get(new LeadId(one.ref().id())), viewer, locale)).filter(Objects::nonNull).toList();
    }

    private Alike alike(Resemblance one, Lead other, Viewer viewer, Locale locale) {
        if (other == null) {
            return null;
        }
        Prospect who = FieldsOnPages.shown(viewer, Lead.TYPE, other).prospect();
        return new Alike(one.ref().toString(), who.name(), who.company() == null ? who.email() : who.company(), one.is(Sameness.CERTAIN),
                reason(one, locale), "/leads/" + other.id());
    }

    private String reason(Resemblance one, Locale locale) {
        Fired fired = one.decided().fired().getFirst();
        return texts.in(locale, new Reason(fired.rule(), fired.text(), null)).text();
    }

}
