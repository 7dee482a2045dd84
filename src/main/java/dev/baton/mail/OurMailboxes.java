package dev.baton.mail;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Our mailboxes as every mail asks for them: read once and kept, and read again within seconds after somebody changed
 * one, by whoever follows them ({@link #refresh}).
 */
public final class OurMailboxes {

    private final Mailboxes mailboxes;
    private volatile Map<String, Mailbox> known;

    public OurMailboxes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** All of them, by address. */
    public List<Mailbox> all() {
        return List.copyOf(known().values());
    }

    /** Those that mail comes to, by address. */
    public List<Mailbox> active() {
        return known().values().stream().filter(Mailbox::active).toList();
    }

    public Optional<Mailbox> at(String address) {
        return Optional.ofNullable(address == null ? null : known().get(address.toLowerCase(Locale.ROOT)));
    }

    /** Lower case; also of those that rest: what comes from there is still our own. */
    public Set<String> addresses() {
        return known().keySet();
    }

    /** By address. */
    public Map<String, Mailbox> refresh() {
        Map<String, Mailbox> read = new LinkedHashMap<>();
        mailboxes.findAll().stream().sorted(Comparator.comparing(Mailbox::address)).forEach(one -> read.put(one.address(), one));
        var now = Collections.unmodifiableMap(read);
        known = now;
        return now;
    }

    /** Somebody changed one: it is read again when it is asked for. */
    public void forget() {
        known = null;
    }

    private Map<String, Mailbox> known() {
        var now = known;
        return now == null ? refresh() : now;
    }
}
