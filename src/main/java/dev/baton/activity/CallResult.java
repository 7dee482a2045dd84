package dev.baton.activity;

/** How a call ended. */
public enum CallResult {
    TALKED, LEFT_MESSAGE, NO_ANSWER, WRONG_NUMBER;

    /** Whether nobody was reached by it. */
    public boolean inVain() {
        return this != TALKED;
    }
}
