package dev.baton.mail;

/** A secret of a mailbox cannot be opened. The message names keys by their public names only. */
public final class SecretUnreadable extends Exception {

    public enum Reason {

        /** It was sealed with a key that this node was not given. */
        OTHER_KEY("otherKey"),
        /** It was changed in the database, or belongs to another mailbox or field. */
        TAMPERED("tampered");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The name outside. */
        public String key() {
            return key;
        }
    }

    private final Reason reason;

    SecretUnreadable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
