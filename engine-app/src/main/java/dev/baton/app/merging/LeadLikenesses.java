package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.inbox.ReasonTexts;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.lead.LeadSection;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.likeness.LeadAcquaintances;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.likeness.Resemblance;
import dev.baton.app.likeness.Resemblances;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Prospect;
import dev.baton.lead.Recognitions;
import dev.baton.rules.Fired;
import dev.baton.rules.lead.Sameness;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who of ours a lead may be, as far as a reader may see them, and why. */
@Component
class LeadLikenesses implements LeadSection {

    private final Resemblances resemblances;
    private final LeadAcquaintances acquaintances;
    private final LeadDoubts doubts;
    private final Recognitions recognitions;
    private final Leads leads;
    private final KnownContacts contacts;
    private final ReasonTexts texts;
    private final Wording wording;

    LeadLikenesses(Resemblances resemblances, LeadAcquaintances acquaintances, LeadDoubts doubts, Recognitions recognitions, Leads leads,
                   KnownContacts contacts, ReasonTexts texts, Wording wording) {
        this.resemblances = resemblances;
        this.acquaintances = acquaintances;
        this.doubts = doubts;
        this.recognitions = recognitions;
        this.leads = leads;
        this.contacts = contacts;
        this.texts = texts;
        this.wording = wording;
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        model.addAttribute("alike", of(lead, viewer)).addAttribute("recognised", recognised(lead, viewer).orElse(null));
    }

    /** Other leads under way and contacts, without those of whom somebody said that they are other people's; none of a lead that is over. */
    private List<Alike> of(Lead lead, Viewer viewer) {
        List<Resemblance> like = lead.underWay() ? resemblances.beside(lead) : List.of();
        List<Resemblance> known = lead.underWay() ? acquaintances.beside(lead) : List.of();
        if (like.isEmpty() && known.isEmpty()) {
            return List.of();
        }
        Set<Ref> others = doubts.others(lead.id());
        Locale locale = wording.now().locale();
        return Stream.concat(leads(without(like, others), viewer, locale), contacts(without(known, others), viewer, locale)).toList();
    }

    /** The contact that a person found this lead to be; empty where nobody did, or the reader may not see it. */
    private Optional<Contact> recognised(Lead lead, Viewer viewer) {
        return recognitions.standing(lead.id()).flatMap(one -> contacts.seen(one.contactId(), viewer))
                .map(one -> FieldsOnPages.shown(viewer, Contact.TYPE, one));
    }

    private static List<Resemblance> without(List<Resemblance> found, Set<Ref> others) {
        return found.stream().filter(one -> !others.contains(one.ref())).toList();
    }

    private Stream<Alike> leads(List<Resemblance> found, Viewer viewer, Locale locale) {
        Map<LeadId, Lead> known = found.isEmpty() ? Map.of() : leads.findAllById(found.stream().map(one -> new LeadId(one.ref().id())).toList())
                .stream().filter(one -> LeadViews.sees(viewer, one)).collect(Collectors.toMap(Lead::id, Function.identity()));
        return found.stream().map(one -> alike(one, known.get(new LeadId(one.ref().id())), viewer, locale)).filter(Objects::nonNull);
    }

    private Stream<Alike> contacts(List<Resemblance> found, Viewer viewer, Locale locale) {
        Map<ContactId, Contact> known = contacts.seen(found.stream().map(one -> new ContactId(one.ref().id())).toList(), viewer);
        return found.stream().filter(one -> known.containsKey(new ContactId(one.ref().id())))
                .map(one -> alike(one, known.get(new ContactId(one.ref().id())), viewer, locale));
    }

    private Alike alike(Resemblance one, Contact contact, Viewer viewer, Locale locale) {
        Contact who = FieldsOnPages.shown(viewer, Contact.TYPE, contact);
        return new Alike(one.ref().toString(), who.name(), who.email() == null ? who.phone() : who.email(), one.is(Sameness.CERTAIN),
                reason(one, locale), "/contacts/" + contact.id());
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
