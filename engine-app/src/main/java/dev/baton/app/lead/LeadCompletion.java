package dev.baton.app.lead;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadIntake.Outcomes;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing "Contact lead" says what became of the lead. */
@Component
class LeadCompletion implements TaskCompletion {

    private static final int MOST_DAYS = 730;

    private final Leads leads;
    private final LeadDesk desk;
    private final LeadFollowUps followUps;

    LeadCompletion(Leads leads, LeadDesk desk, LeadFollowUps followUps) {
        this.leads = leads;
        this.desk = desk;
        this.followUps = followUps;
    }

    @Override
    public String element() {
        return LeadIntake.Tasks.CONTACT_LEAD;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        String outcome = values.get("outcome").toString();
        Object note = values.get("note");
        Lead lead = leads.about(subject);
        desk.decided(outcome.equals(Outcomes.NURTURE) ? resting(lead, values.get("restDays")) : lead, status(outcome),
                note == null ? null : note.toString());
        return Map.of(LeadIntake.Variables.OUTCOME, outcome);
    }

    /** Until when a person wants it to rest; where they left that open, the rules say it as the process comes to it. */
    private Lead resting(Lead lead, Object days) {
        if (days == null || days.toString().isBlank()) {
            return lead;
        }
        if (!days.toString().matches("[1-9]\\d{0,2}") || Integer.parseInt(days.toString()) > MOST_DAYS) {
            throw Invalid.field("values.restDays", "problem.limit", MOST_DAYS);
        }
        return lead.restingUntil(followUps.opensAfter(lead, Integer.parseInt(days.toString())).orElse(null));
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
