package dev.baton.processes;

/** Names of {@code duplicate-check.bpmn}, which is about two leads, or a lead and a contact, that may be one person's ({@code doubt:id}). */
public interface DuplicateCheck {

    String KEY = "duplicate-check";

    interface Tasks {
        /** Form {@code compare-people}; completing it sets {@link Variables#ANSWER}. */
        String COMPARE_PEOPLE = "userTask_ComparePeople";
    }

    interface Variables {
        /** Never null: the engine refuses a task whose team does not resolve. */
        String TEAM = "team";
        /** Null where the team has it. */
        String ASSIGNEE = "assignee";
        /** One of {@link Answers}. */
        String ANSWER = "answer";
    }

    /** What somebody found. */
    interface Answers {
        String SAME = "same";
        String OTHER = "other";
    }
}
