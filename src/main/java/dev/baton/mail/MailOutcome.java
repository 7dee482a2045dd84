package dev.baton.mail;

/** What became of an inbound mail: each ends in exactly one of these, with a reason. */
public enum MailOutcome {
    NEW_CASE("newCase"), JOINED_CASE("joinedCase"), NEW_LEAD("newLead"), TRIAGE("triage"), BOUNCE("bounce"),
    COMPLAINT("complaint"), AUTOMATIC("automatic"), OWN("own"), DUPLICATE("duplicate"), LOOP("loop"), SPAM("spam"),
    QUARANTINED("quarantined");

    private final String key;

    MailOutcome(String key) {
        this.key = key;
    }

    /** The name outside: in the API and in message keys. */
    public String key() {
        return key;
    }
}
