package dev.baton.router.fetch;

import dev.baton.mail.MailIntake;
import dev.baton.mail.MailIntake.Folder;
import dev.baton.router.RouterSettings.Mailbox;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on the server what a mailbox wants done with mail that is stored, and keeps the receipt. What a crash, a cut
 * connection or a refusal left open is owed: it is made up for at the next connection or after a pause, and only with
 * what still lies there, so that nothing is moved twice. A server that refuses keeps no mail from being fetched.
 */
final class Receipts {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    private final Mailbox mailbox;
    private final Folder folder;
    private final RemoteFolder remote;
    private final MailIntake intake;
    private final Duration pause;
    private boolean owed = true;
    private boolean complained;
    private long tryAt = System.nanoTime();

    /** @param pause after a refusal */
    Receipts(Mailbox mailbox, Folder folder, RemoteFolder remote, MailIntake intake, Duration pause) {
        this.mailbox = mailbox;
        this.folder = folder;
        this.remote = remote;
        this.intake = intake;
        this.pause = pause;
    }

    /**
     * @param stored just now, in order
     * @param again  whether some of them were stored before, in a former life of the folder
     */
    void settle(List<Long> stored, boolean again) throws MessagingException {
        settle(stored, stored, again);
    }

    /** Makes up for some of what is owed; false when that was all, or while the server is left in peace. */
    boolean catchUp() throws MessagingException {
        if (!owed || System.nanoTime() - tryAt < 0) {
            return false;
        }
        var open = intake.withoutReceipt(folder);
        owed = !open.isEmpty();
        return owed && settle(open, remote.present(open), true);
    }

    private boolean settle(List<Long> open, List<Long> there, boolean again) throws MessagingException {
        try {
            if (!there.isEmpty()) {
                act(there, again);
            }
            intake.receipt(folder, open.getFirst(), open.getLast());
            return true;
        } catch (Refused no) {
            if (!remote.isOpen()) {
                throw no;
            }
            owed = true;
            tryAt = System.nanoTime() + pause.toNanos();
            complain(no);
            return false;
        }
    }

    private void act(List<Long> uids, boolean again) throws MessagingException {
        switch (mailbox.afterFetch()) {
            case FLAG -> remote.markSeen(uids);
            case MOVE -> remote.move(uids, mailbox.moveTo(), again);
            case DELETE -> remote.delete(uids);
        }
    }

    private void complain(Refused no) {
        if (!complained) {
            log.warn("{}: its mail is fetched, but the server refuses to {} it: {}", mailbox,
                    mailbox.afterFetch().name().toLowerCase(), no.getMessage());
        }
        complained = true;
    }
}
