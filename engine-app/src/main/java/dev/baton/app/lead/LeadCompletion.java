package dev.baton.app.lead;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Outcome;
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
    private final RestingDay rests;

    LeadCompletion(Leads leads, LeadDesk desk, LeadFollowUps followUps, RestingDay rests) {
        this.leads = leads;
        this.desk = desk;
        this.followUps = followUps;
        this.rests = rests;
    }

    @Override
    public String element() {
        return LeadIntake.Tasks.CONTACT_LEAD;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        String outcome = values.get("outcome").toString();
        Lead lead = leads.about(subject);
        desk.decided(outcome.equals(Outcomes.NURTURE) ? resting(lead, values) : lead, status(outcome),
                new Outcome(outcome.equals(Outcomes.DISQUALIFIED) ? text(values.get("reason")) : null, text(values.get("note"))));
        return Map.of(LeadIntake.Variables.OUTCOME, outcome);
    }

    /** Until when a person wants it to rest; where they left that open, the rules say it as the process comes to it. */
    private Lead resting(Lead lead, Map<String, Object> values) {
        String day = text(values.get("restUntil"));
        return day == null ? restingFor(lead, text(values.get("restDays"))) : rests.until(lead, "values.restUntil", day);
    }

    private Lead restingFor(Lead lead, String days) {
        if (days == null) {
            return lead;
        }
        if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > MOST_DAYS) {
            throw Invalid.field("values.restDays", "problem.limit", MOST_DAYS);
        }
        return lead.restingUntil(followUps.opensAfter(lead, Integer.parseInt(days)).orElse(null));
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
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
