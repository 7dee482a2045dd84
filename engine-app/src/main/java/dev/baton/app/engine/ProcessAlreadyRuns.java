package dev.baton.app.engine;

/** Somebody wanted to start a process about a row about which it runs already. */
public final class ProcessAlreadyRuns extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProcessAlreadyRuns(String process, String subject) {
        super("The process " + process + " runs already about " + subject);
    }
}
