package dev.baton.router.fetch;

import dev.baton.router.line.Line;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * An open folder on an IMAP server, spoken to by UID and in batches: one command for the sizes, one for the mails, one
 * for the flags. Mails come as the bytes they are; jakarta.mail would parse them, and lose what it does not understand.
 * A command that the server answers with NO ends in {@link Refused}; whatever else goes wrong ends the connection.
 */
final class RemoteFolder implements AutoCloseable {

    /** A copy that a crash interrupted is among the newest of its size; a thousand notices may have the same one. */
    private static final int ALIKE = 20;

    private final Line line;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private String madeSureOf = "";
    /** A mail came behind those that the last command listed. The server has said so, and does not say it again. */
    private boolean announced;
    private volatile boolean idling;

    private RemoteFolder(Line line, IMAPStore store, IMAPFolder folder) {
        this.line = line;
        this.store = store;
        this.folder = folder;
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent mails) {
                wakeWhoOverheard();
            }
        });
    }

    /**
     * A server may announce a mail between IDLE and its leave to wait (RFC 2177 does not forbid it), which is read before
     * the waiting begins and does not end it.
     */
    private void wakeWhoOverheard() {
        if (idling) {
            wake();
        }
    }

    static RemoteFolder open(Line line, String name) throws MessagingException {
        var store = (IMAPStore) line.session().getStore(line.protocol());
        line.connect(store);
        try {
            var folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            return new RemoteFolder(line, store, folder);
        } catch (MessagingException noSuchFolder) {
            store.close();
            throw noSuchFolder;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Sizes in bytes by UID of all mails above a UID, in order. */
    Map<Long, Long> sizesAbove(long uid) throws MessagingException {
        var sizes = sizes((uid + 1) + ":*");
        // "n:*" always names the last mail, even when it lies below n (RFC 3501, 6.4.8).
        sizes.keySet().removeIf(id -> id <= uid);
        return sizes;
    }

    /** Of those of them that are there. */
    Map<Long, Long> sizes(List<Long> uids) throws MessagingException {
        return uids.isEmpty() ? Map.of() : sizes(set(uids));
    }

    private Map<Long, Long> sizes(String set) throws MessagingException {
        var sizes = new LinkedHashMap<Long, Long>();
        for (var mail : fetch(set, "UID RFC822.SIZE")) {
            var id = mail.getItem(UID.class);
            var size = mail.getItem(RFC822SIZE.class);
            if (id != null) {
                sizes.put(id.uid, size == null ? 0 : size.size);
            }
        }
        return sizes;
    }

    /** The mails themselves, unread as they were; each lies in what the server answered and is held once. */
    Map<Long, ByteBuffer> mails(List<Long> uids) throws MessagingException {
        var mails = new LinkedHashMap<Long, ByteBuffer>();
        for (var mail : fetch(set(uids), "UID BODY.PEEK[]")) {
            var id = mail.getItem(UID.class);
            var body = mail.getItem(BODY.class);
            if (id != null && body != null) {
                var bytes = body.getByteArray();
                mails.put(id.uid, bytes == null ? ByteBuffer.allocate(0)
                        : ByteBuffer.wrap(bytes.getBytes(), bytes.getStart(), bytes.getCount()));
            }
        }
        return mails;
    }

    void markSeen(List<Long> uids) throws MessagingException {
        command("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Seen)");
    }

    /** Those of them that are in the folder still. */
    List<Long> present(List<Long> uids) throws MessagingException {
        return fetch(set(uids), "UID").stream().map(mail -> mail.getItem(UID.class)).filter(Objects::nonNull)
                .map(mail -> mail.uid).filter(uids::contains).sorted().toList();
    }

    /**
     * To another folder of the mailbox. A server without MOVE (RFC 6851) copies and deletes.
     *
     * @param again whether they may lie there already, because a crash came between copy and deletion
     */
    void move(List<Long> uids, String target, boolean again) throws MessagingException {
        makeSureOf(target);
        var name = '"' + BASE64MailboxEncoder.encode(target).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        if (store.hasCapability("MOVE")) {
            command("UID MOVE " + set(uids) + " " + name);
            return;
        }
        var missing = again ? missingIn(target, uids) : uids;
        if (!missing.isEmpty()) {
            command("UID COPY " + set(missing) + " " + name);
        }
        delete(uids);
    }

    /**
     * Told by size and then by all of their bytes: a Message-ID may be missing, or borne by two mails. The other folder is
     * listed, for not every server can search by size.
     */
    private List<Long> missingIn(String target, List<Long> uids) throws MessagingException {
        var missing = new ArrayList<Long>();
        try (var there = open(line, target)) {
            var sizes = there.sizesAbove(0);
            for (var mail : sizes(uids).entrySet()) {
                var alike = sizes.keySet().stream().filter(uid -> sizes.get(uid).equals(mail.getValue())).toList();
                var newest = alike.subList(Math.max(0, alike.size() - ALIKE), alike.size());
                if (newest.isEmpty() || !there.holds(mails(List.of(mail.getKey())).get(mail.getKey()), newest)) {
                    missing.add(mail.getKey());
                }
            }
        }
        return missing;
    }

    private boolean holds(ByteBuffer mail, List<Long> alike) throws MessagingException {
        for (var uid : alike) {
            if (mail != null && mail.equals(mails(List.of(uid)).get(uid))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A server without UIDPLUS (RFC 4315) keeps them, marked as deleted: it could only expunge everything, and with it
     * what people have marked.
     */
    void delete(List<Long> uids) throws MessagingException {
        command("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Deleted)");
        if (store.hasCapability("UIDPLUS")) {
            command("UID EXPUNGE " + set(uids));
        }
    }

    private void makeSureOf(String target) throws MessagingException {
        if (!madeSureOf.equals(target)) {
            var there = store.getFolder(target);
            if (!there.exists()) {
                there.create(Folder.HOLDS_MESSAGES);
            }
            madeSureOf = target;
        }
    }

    /** Asks the server, when it was silent for a second. */
    boolean isOpen() {
        return folder.isOpen();
    }

    /** Waits until the server says that something happened, or until {@link #wake}; false when it knows no IDLE. */
    boolean idle() throws MessagingException {
        if (!store.hasCapability("IDLE")) {
            return false;
        }
        if (announced) {
            return true;
        }
        idling = true;
        try {
            folder.idle(true);
        } finally {
            idling = false;
        }
        return true;
    }

    /** Ends a waiting {@link #idle} from another thread. */
    void wake() {
        try {
            command("NOOP");
        } catch (MessagingException | IllegalStateException gone) {
            // The waiting thread meets the same trouble and says so.
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            // It was to end anyway.
        }
    }

    private List<FetchResponse> fetch(String uids, String items) throws MessagingException {
        var found = new ArrayList<FetchResponse>();
        announced = false;
        for (var response : command("UID FETCH " + uids + " (" + items + ")")) {
            if (response instanceof FetchResponse fetched) {
                found.add(fetched);
                announced = false;
            } else if (response instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
                announced = true;
            }
        }
        return found;
    }

    private Response[] command(String text) throws MessagingException {
        try {
            return (Response[]) folder.doCommand(protocol -> {
                var responses = protocol.command(text, null);
                protocol.notifyResponseHandlers(responses);
                protocol.handleResult(responses[responses.length - 1]);
                return responses;
            });
        } catch (MessagingException failure) {
            if (failure.getNextException() instanceof CommandFailedException no) {
                throw new Refused(text.substring(0, Math.min(40, text.length())), no);
            }
            throw failure;
        }
    }

    /** {@code 1:3,5}: a server looks every mail up in it, so it is short. */
    static String set(List<Long> uids) {
        var ranges = new StringBuilder();
        for (var from = 0; from < uids.size(); ) {
            var to = from;
            while (to + 1 < uids.size() && uids.get(to + 1) == uids.get(to) + 1) {
                to++;
            }
            ranges.append(from == 0 ? "" : ",").append(uids.get(from)).append(to > from ? ":" + uids.get(to) : "");
            from = to + 1;
        }
        return ranges.toString();
    }
}
