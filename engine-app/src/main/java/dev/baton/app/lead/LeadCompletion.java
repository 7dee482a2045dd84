package dev.baton.app.lead;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.id.Ref;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadIntake.Outcomes;
import dev.baton.team.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing "Contact lead" says what became of the lead. */
@Component
class LeadCompletion implements TaskCompletion {

    private final Leads leads;
    private final LeadDesk desk;

    LeadCompletion(Leads leads, LeadDesk desk) {
        this.leads = leads;
        this.desk = desk;
    }

    @Override
    public String element() {
        return LeadIntake.Tasks.CONTACT_LEAD;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        String outcome = values.get("outcome").toString();
        Object note = values.get("note");
        desk.decided(leads.about(subject), status(outcome), note == null ? null : note.toString());
        return Map.of(LeadIntake.Variables.OUTCOME, outcome);
    }

    /** Who never answered is kept in touch with, like who wants to buy later. */
    private static LeadStatus status(String outcome) {
        return switch (outcome) {
            case Outcomes.QUALIFIED -> LeadStatus.QUALIFIED;
            case Outcomes.DISQUALIFIED -> LeadStatus.DISQUALIFIED;
            case Outcomes.NURTURE, Outcomes.NO_ANSWER -> LeadStatus.NURTURE;
            default -> throw new IllegalArgumentException("No outcome of a lead: " + outcome);
        };
    }
}
