package dev.baton.processes;

/** Names of {@code lead-intake.bpmn}, which is about one lead ({@code lead:id}). */
public interface LeadIntake {

    String KEY = "lead-intake";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        String SCORE_LEAD = "scoreLead";
        /** Sets TEAM, ASSIGNEE and CONTACT_BY; {@link Variables#PASSED_ON} to false. */
        String ASSIGN_LEAD = "assignLead";
        /** Reads {@link Variables#OUTCOME}. */
        String RECORD_LEAD_OUTCOME = "recordLeadOutcome";
        /** Gives the open task to someone else, sets CONTACT_BY anew and {@link Variables#PASSED_ON} to true. */
        String REASSIGN_LEAD = "reassignLead";
        /** Gives the open task to the supervisor. */
        String HAND_TO_SUPERVISOR = "handToSupervisor";
    }

    interface Tasks {
        /** Form {@code contact-lead}; completing it sets {@link Variables#OUTCOME}. */
        String CONTACT_LEAD = "userTask_ContactLead";
    }

    interface Timers {
        String UNTOUCHED_TOO_LONG = "timer_UntouchedTooLong";
    }

    interface Messages {
        /** Waited for until the first touch, or until the supervisor has the lead: ask before sending. */
        String TOUCHED = "lead.touched";
    }

    interface Variables {
        /** Never null: the engine refuses a task whose team does not resolve. */
        String TEAM = "team";
        /** Null when nobody fits: the lead waits in the team's list. */
        String ASSIGNEE = "assignee";
        /** Until when the lead must be touched; never null. */
        String CONTACT_BY = "contactBy";
        /** Whether the lead went to someone else already. */
        String PASSED_ON = "passedOn";
        /** One of {@link Outcomes}. */
        String OUTCOME = "outcome";
    }

    /** What became of a lead. */
    interface Outcomes {
        String QUALIFIED = "qualified";
        String DISQUALIFIED = "disqualified";
        String NURTURE = "nurture";
        String NO_ANSWER = "noAnswer";
    }
}
