package dev.baton.outside;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An IMAP server that carries tens of thousands of waiting mails, where GreenMail needs 40 ms a command: RFC 3501 as far
 * as our router speaks it, with UIDPLUS, MOVE and IDLE; it can stop and refuse whoever comes. Every log-in has a
 * mailbox, any password opens it. It lives in the JVM of the tests and so outlives a killed Baton.
 */
final class ImapServer implements AutoCloseable {

    private final Doors doors = new Doors((guest, door) -> new ImapConversation(this, guest, door).run());
    private final int port = doors.open();
    private final Map<String, Map<String, ImapFolder>> accounts = new ConcurrentHashMap<>();
    private final Barriers barriers = new Barriers();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> capabilities =
            new CopyOnWriteArrayList<>(List.of("IMAP4rev1", "UIDPLUS", "MOVE", "IDLE"));

    int port() {
        return port;
    }

    /** The port of another door. */
    int anotherDoor() {
        return doors.open();
    }

    ImapFolder inbox(String account) {
        return folders(account).get("INBOX");
    }

    /** Null where nobody has made it. */
    ImapFolder folder(String account, String name) {
        return folders(account).get(name);
    }

    /** Such as {@code MOVE}: from now on it is not known here. */
    void without(String capability) {
        capabilities.remove(capability);
    }

    /** Commands without their tags that begin so, over all connections. */
    List<String> heard(String command) {
        return heard.stream().filter(line -> line.startsWith(command)).toList();
    }

    /** Stops the next who says this, such as {@code UID STORE}, before it is done. */
    Barrier before(String command) {
        return barriers.at(here -> here.startsWith("before ") && here.contains(command));
    }

    /** Stops the next who said this when it is done, and before he learns so. */
    Barrier after(String command) {
        return barriers.at(here -> here.startsWith("after ") && here.contains(command));
    }

    /** Answers NO to whatever contains this, until {@link #heal}. */
    void refuse(String command) {
        refused.add(command);
    }

    void heal() {
        refused.clear();
    }

    /** How many commands were refused so far. */
    int refusals() {
        return refusals.get();
    }

    boolean refuses(String command) {
        boolean no = refused.stream().anyMatch(command::contains);
        if (no) {
            refusals.incrementAndGet();
        }
        return no;
    }

    boolean pass(String here, int door) {
        return barriers.pass(here, door);
    }

    /** Hangs up on everybody; whoever calls again is served. */
    void hangUp() {
        doors.hangUp();
    }

    Map<String, ImapFolder> folders(String account) {
        return accounts.computeIfAbsent(account, name -> new ConcurrentHashMap<>(Map.of("INBOX", new ImapFolder())));
    }

    boolean knows(String capability) {
        return capabilities.contains(capability);
    }

    String capabilities() {
        return String.join(" ", capabilities);
    }

    void hears(String command) {
        heard.add(command);
    }

    @Override
    public void close() {
        doors.close();
    }
}
