package dev.baton.app.lead;

import dev.baton.app.inbox.ReasonTexts;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.team.Directory;
import dev.baton.decision.DecisionLog;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads leads for those who may see them. */
@Component
class LeadViews {

    private final Leads leads;
    private final DecisionLog decisions;
    private final Directory directory;
    private final ReasonTexts texts;

    LeadViews(Leads leads, DecisionLog decisions, Directory directory, ReasonTexts texts) {
        this.leads = leads;
        this.decisions = decisions;
        this.directory = directory;
        this.texts = texts;
    }

    /** Empty when there is none, or none that this viewer may see. */
    Optional<Lead> find(LeadId id, Viewer viewer) {
        return leads.findById(id).filter(lead -> viewer.of(Lead.TYPE).sees(lead.care().ownerId(), lead.care().teamId()));
    }

    LeadView view(Lead lead, Locale locale) {
        var who = lead.prospect();
        var care = lead.care();
        var rating = lead.rating();
        return new LeadView(lead.id().toString(), lead.status(), who.firstName(), who.lastName(), who.email(), who.phone(),
                who.company(), who.employees(), who.country(), who.language(), lead.source(), lead.message(),
                rating == null ? null : rating.score(), rating == null ? null : rating.grade(), reasons(lead, locale),
                directory.key(care.teamId()), directory.login(care.ownerId()), care.firstContactBy(), care.touchedAt(),
                "contact:" + lead.contactId(), duplicates(lead), lead.custom().values(), lead.createdAt(), lead.version());
    }

    /** Why it has this score: of the newest scoring only. */
    List<Reason> reasons(Lead lead, Locale locale) {
        return decisions.about(lead.ref()).stream()
                .filter(decision -> decision.decision().equals(LeadScoring.DECISION.key())).findFirst()
                .map(decision -> Reason.of(List.of(decision)).stream().map(reason -> texts.in(locale, reason)).toList())
                .orElse(List.of());
    }

    private List<String> duplicates(Lead lead) {
        return leads.alike(lead.id(), lead.prospect().emailKey(), lead.prospect().phoneKey()).stream()
                .map(other -> other.ref().toString()).toList();
    }
}
