package dev.baton.router.fetch;

import dev.baton.router.line.Line;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
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
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * An open folder on an IMAP server, spoken to by UID and in batches: one command for the sizes, one for the mails, one
 * for the flags. Mails come as the bytes they are; jakarta.mail would parse them, and lose what it does not understand.
 * A command that the server answers with NO ends in {@link Refused}; whatever else goes wrong ends the connection.
 */
final class RemoteFolder implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;
    private String madeSureOf = "";

    private RemoteFolder(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static RemoteFolder open(Line line, String name) throws MessagingException {
        var store = (IMAPStore) line.session().getStore(line.protocol());
        line.connect(store);
        try {
            var folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            return new RemoteFolder(store, folder);
        } catch (MessagingException noSuchFolder) {
            store.close();
            throw noSuchFolder;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Sizes in bytes by UID of all mails above a UID, in order. */
    Map<Long, Integer> sizesAbove(long uid) throws MessagingException {
        var sizes = new LinkedHashMap<Long, Integer>();
        for (var mail : fetch((uid + 1) + ":*", "UID RFC822.SIZE")) {
            var id = mail.getItem(UID.class);
            var size = mail.getItem(RFC822SIZE.class);
            // "n:*" always names the last mail, even when it lies below n (RFC 3501, 6.4.8).
            if (id != null && id.uid > uid) {
                sizes.put(id.uid, size == null ? 0 : (int) size.size);
            }
        }
        return sizes;
    }

    /** The mails themselves, unread as they were. */
    Map<Long, byte[]> mails(List<Long> uids) throws MessagingException {
        var mails = new LinkedHashMap<Long, byte[]>();
        for (var mail : fetch(set(uids), "UID BODY.PEEK[]")) {
            var id = mail.getItem(UID.class);
            var body = mail.getItem(BODY.class);
            if (id != null && body != null) {
                var bytes = body.getByteArrayInputStream();
                mails.put(id.uid, bytes == null ? new byte[0] : bytes.readAllBytes());
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
     * To another folder of the mailbox. A server without MOVE (RFC 6851) copies and deletes: a crash between leaves a
     * second copy there, which costs space and nothing else.
     */
    void move(List<Long> uids, String target) throws MessagingException {
        makeSureOf(target);
        var name = '"' + BASE64MailboxEncoder.encode(target).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        if (store.hasCapability("MOVE")) {
            command("UID MOVE " + set(uids) + " " + name);
        } else {
            command("UID COPY " + set(uids) + " " + name);
            delete(uids);
        }
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
        folder.idle(true);
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
        for (var response : command("UID FETCH " + uids + " (" + items + ")")) {
            if (response instanceof FetchResponse fetched) {
                found.add(fetched);
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
