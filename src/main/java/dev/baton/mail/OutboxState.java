package dev.baton.mail;

/**
 * {@code IN_DATA}: handed to the mail server, not yet acknowledged. A crash then leaves in doubt whether it went out:
 * service mail is sent again, marketing mail stays {@code AMBIGUOUS}.
 */
public enum OutboxState {
    QUEUED("queued"), CLAIMED("claimed"), IN_DATA("inData"), SENT("sent"), FAILED("failed"), AMBIGUOUS("ambiguous"),
    /** Taken back before it left, such as the second touch of a journey after a purchase. */
    WITHDRAWN("withdrawn");

    private final String key;

    OutboxState(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
