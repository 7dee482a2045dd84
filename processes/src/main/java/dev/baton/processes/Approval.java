package dev.baton.processes;

/** Names of {@code approval.bpmn}, which is about one approval request ({@code approval:id}). */
public interface Approval {

    String KEY = "approval";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        /** Sets {@link Variables#LEVEL_OPEN}: false when the policy asks nobody. */
        String DETERMINE_LEVELS = "determineLevels";
        /** Sets {@link Variables#ASSIGNEE} and {@link Variables#DECIDE_BY}. */
        String FIND_APPROVER = "findApprover";
        /** Reads {@link Variables#DECISION}, sets {@link Variables#LEVEL_OPEN}. */
        String RECORD_DECISION = "recordDecision";
        /** Moves the open level up; {@link #FIND_APPROVER} follows. */
        String ESCALATE_REQUEST = "escalateRequest";
        String APPROVE_REQUEST = "approveRequest";
        String REJECT_REQUEST = "rejectRequest";
        String SEND_BACK_REQUEST = "sendBackRequest";
    }

    interface Tasks {
        /** Form {@code decide-on-discount}; completing it sets {@link Variables#DECISION}. */
        String DECIDE_ON_DISCOUNT = "userTask_DecideOnDiscount";
    }

    interface Timers {
        String DEADLINE_PASSED = "timer_DeadlinePassed";
    }

    interface Messages {
        String WITHDRAWN = "approval.withdrawn";
    }

    interface Variables {
        /** Whether a level waits for its decision. */
        String LEVEL_OPEN = "levelOpen";
        /** Who decides on the open level; never null. */
        String ASSIGNEE = "assignee";
        /** Until when; never null. */
        String DECIDE_BY = "decideBy";
        /** One of {@link Decisions}. */
        String DECISION = "decision";
    }

    /** What an approver says. */
    interface Decisions {
        String APPROVED = "approved";
        String REJECTED = "rejected";
        String SENT_BACK = "sentBack";
    }
}
