package dev.baton.app.start;

/** Something outside Baton keeps it from starting: one sentence what, one sentence what to do. No stack trace is shown. */
public class CannotStart extends RuntimeException {

    private final String whatToDo;

    public CannotStart(String what, String whatToDo) {
        super(what);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
