package dev.baton.app.inbox;

import dev.baton.refusal.Clash;
import dev.baton.team.Person;

/** Two people reached for the same work; the first one has it. */
public final class TakenByAnother extends Clash {

    TakenByAnother(Person first) {
        super("inbox.taken", first == null ? "?" : first.name());
    }
}
