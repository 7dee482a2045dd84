package dev.baton.mail;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an inbound mail: each ends in exactly one of these, with a reason. */
public enum MailOutcome {
    NEW_CASE("newCase"), JOINED_CASE("joinedCase"), NEW_LEAD("newLead"), JOINED_LEAD("joinedLead"),
    TRIAGE("triage"), BOUNCE("bounce"), COMPLAINT("complaint"), AUTOMATIC("automatic"), OWN("own"), DUPLICATE("duplicate"), LOOP("loop"), SPAM("spam"),
    QUARANTINED("quarantined");

    private static final Set<MailOutcome> MACHINES = EnumSet.of(AUTOMATIC, LOOP, BOUNCE, COMPLAINT);
    private static final Set<MailOutcome> PEOPLE = EnumSet.of(NEW_CASE, JOINED_CASE, NEW_LEAD, JOINED_LEAD, TRIAGE);

    private final String key;

    MailOutcome(String key) {
        this.key = key;
    }

    /** The name outside: in the API and in message keys. */
    public String key() {
        return key;
    }

    /** Noted, where it belongs, as a machine's: nobody answers it, and a person may say that it is none. */
    public boolean ofMachine() {
        return MACHINES.contains(this);
    }

    /** A person wrote it, takes part in what it is about, and is answered. */
    public boolean ofPerson() {
        return PEOPLE.contains(this);
    }

    /** Those of them as SQL lists them. */
    static String listed(Predicate<MailOutcome> which) {
        return Stream.of(values()).filter(which).map(one -> "'" + one + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
