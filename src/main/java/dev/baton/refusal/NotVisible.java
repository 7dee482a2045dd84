package dev.baton.refusal;

/** There is no such record, or this viewer may not see it; nobody is told which. 404 outside. */
public final class NotVisible extends Refusal {

    public NotVisible() {
        super("problem.notVisible");
    }
}
