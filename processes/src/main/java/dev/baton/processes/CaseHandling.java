package dev.baton.processes;

/** Names of {@code case-handling.bpmn}, which is about one case ({@code case:id}) until it is resolved. */
public interface CaseHandling {

    String KEY = "case-handling";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        /** Sets {@link Variables#ESCALATE_AT}. */
        String SET_TARGETS = "setTargets";
        /**
         * Sets {@link Variables#TEAM} and {@link Variables#ASSIGNEE}, which may change at the end of the transaction; an earlier
         * {@link Variables#ESCALATE_AT} where it is offered again before.
         */
        String ASSIGN_CASE = "assignCase";
        /** Sets {@link Variables#ESCALATE_AT} anew and moves the open timer to it. */
        String WAKE_CASE = "wakeCase";
        /** Sets {@link Variables#THRESHOLD_AHEAD} and {@link Variables#ESCALATE_AT}. */
        String ESCALATE_CASE = "escalateCase";
    }

    interface Tasks {
        /** Form {@code handle-case}; completing it ends the process. */
        String HANDLE_CASE = "userTask_HandleCase";
    }

    /** At most one of the two waits at a time; both read {@link Variables#ESCALATE_AT}. */
    interface Timers {
        String THRESHOLD_REACHED = "timer_ThresholdReached";
        String NEXT_THRESHOLD_REACHED = "timer_NextThresholdReached";
    }

    interface Messages {
        String CUSTOMER_REPLIED = "case.customerReplied";
        /** The case was resolved without completing {@link Tasks#HANDLE_CASE}. */
        String RESOLVED = "case.resolved";
    }

    interface Variables {
        /** Never null: the engine refuses a task whose team does not resolve. */
        String TEAM = "team";
        /** Null while the case is open to the team. */
        String ASSIGNEE = "assignee";
        /** When to look at the clocks again, or to offer the case again; never null, far away where nothing is to be watched. */
        String ESCALATE_AT = "escalateAt";
        /** Whether the clocks must be looked at again, or the case is to be offered again. */
        String THRESHOLD_AHEAD = "thresholdAhead";
    }
}
