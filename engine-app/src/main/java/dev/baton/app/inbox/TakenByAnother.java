package dev.baton.app.inbox;

import dev.baton.team.Person;

/** Two people reached for the same work; the first one has it. */
public class TakenByAnother extends RuntimeException {

    private final transient Person first;

    TakenByAnother(Person first) {
        super(first == null ? "Somebody else was faster" : first.name() + " was faster and has it now");
        this.first = first;
    }

    /** Who has it; null when that is gone again. */
    public Person first() {
        return first;
    }
}
