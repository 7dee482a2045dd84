package dev.baton.rules.assignment;

import java.util.List;

/** Whom rules want work to be given to, and how the person is found. Which team it is about, each decision knows by itself. */
public interface Wanted {

    Method method();

    /** Log-in of the one who is to have it at all events, empty when no rule names one. */
    String person();

    /** Whether the owner of the customer's account gets it if they can. */
    boolean accountOwnerFirst();

    List<Skill> skills();

    List<Preferred> preferred();

    /** Somebody away who is back within this time counts as there. */
    int dueWithinHours();

    /** How much work it is: 1 for what is usual. */
    int weight();
}
