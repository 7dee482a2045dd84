package dev.baton.processes;

/** Names of {@code email-intake.bpmn}, which is about one mail ({@code mail:id}). */
public interface EmailIntake {

    String KEY = "email-intake";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        /** Sets all three variables. */
        String ROUTE_MAIL = "routeMail";
        String OPEN_CASE = "openCase";
        String OPEN_LEAD = "openLead";
        String SET_MAIL_ASIDE = "setMailAside";
        String QUEUE_ANSWER = "queueAnswer";
    }

    interface Tasks {
        /** Form {@code sort-mail}; completing it sets {@link Variables#DESTINATION}. */
        String SORT_MAIL = "userTask_SortMail";
    }

    interface Variables {
        /** One of {@link Destinations}. */
        String DESTINATION = "destination";
        /** Id of the team that sorts an unsure mail; never null then. */
        String TEAM = "team";
        /** Whether the sender gets an automatic answer. */
        String ANSWER_WANTED = "answerWanted";
    }

    /** Where a mail belongs. */
    interface Destinations {
        String CASE = "case";
        String LEAD = "lead";
        String NOTHING = "nothing";
        String UNSURE = "unsure";
    }
}
