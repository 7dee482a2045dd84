package dev.baton.router.fetch;

import dev.baton.file.FileStore;
import dev.baton.mail.MailIntake;
import dev.baton.mail.MailIntake.Folder;
import dev.baton.mail.MailboxId;
import dev.baton.mail.MailboxLeases;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.line.Finding;
import dev.baton.router.line.Line;
import dev.baton.router.line.RefreshTokens;
import dev.baton.unit.Wakeup;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches one mailbox, connection after connection: takes what has come ({@link Haul}) and settles what is owed to the
 * server ({@link Receipts}). Only the node with the lease fetches.
 */
final class MailboxWatch {

    /** A refusal lasts; asking again at every poll would fill the server's log. */
    private static final int POLLS_AFTER_REFUSAL = 20;
    /** Mails that come one by one are asked for together: a server is asked ten times a second at most. */
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration LEASE_CHECK = Duration.ofSeconds(6);

    private final MailboxId id;
    private final Mailbox mailbox;
    private final String place;
    private final Line line;
    private final Duration poll;
    private final MailboxLeases mailboxes;
    private final MailIntake intake;
    private final Haul haul;
    private final ScheduledExecutorService timer;
    private volatile RemoteFolder connection;
    private volatile boolean stopping;
    private volatile boolean asked;
    private long leasedAt;

    /** @param largest mail that is fetched, in bytes */
    MailboxWatch(MailboxId id, Mailbox mailbox, MailServer server, Duration poll, long largest, MailboxLeases mailboxes,
            MailIntake intake, FileStore files, Wakeup stored, RefreshTokens renewed, ScheduledExecutorService timer) {
        this.id = id;
        this.mailbox = mailbox;
        this.place = server.place(mailbox.user());
        this.line = Line.to(server, mailbox, renewed);
        this.poll = poll;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.haul = new Haul(intake, files, stored, largest);
        this.timer = timer;
    }

    /** One connection, from log-in to its end. */
    void watch() throws MessagingException, InterruptedException {
        if (stopping || !mailboxes.lease(id)) {
            TimeUnit.SECONDS.sleep(3);
            return;
        }
        try (var remote = RemoteFolder.open(line, mailbox.folder())) {
            connection = remote;
            mailboxes.connected(id);
            watch(remote, new Folder(id, intake.place(id, place), mailbox.folder(), remote.uidValidity()));
        } catch (MessagingException trouble) {
            if (!stopping) {
                mailboxes.failed(id, Finding.of(trouble).key(), String.valueOf(trouble.getMessage()).strip());
            }
            throw trouble;
        } finally {
            connection = null;
            mailboxes.release(id);
        }
    }

    private void watch(RemoteFolder remote, Folder folder) throws MessagingException, InterruptedException {
        leasedAt = System.nanoTime();
        var pause = poll.multipliedBy(POLLS_AFTER_REFUSAL);
        var receipts = new Receipts(mailbox, folder, remote, intake, pause);
        var source = new Haul.Source(remote, folder, receipts);
        var last = intake.lastUid(folder);
        var askAgainAt = System.nanoTime();
        while (goOn(folder)) {
            if (receipts.catchUp()) {
                continue;
            }
            if (asked || System.nanoTime() - askAgainAt >= 0) {
                asked = false;
                haul.takePassedOver(source);
                askAgainAt = System.nanoTime() + pause.toNanos();
            }
            var reached = haul.takeAbove(last, source, () -> goOn(folder));
            if (reached == last) {
                waitForMail(remote);
            } else {
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            }
            last = reached;
        }
    }

    /** False when it is to stop, or when another node has the mailbox by now. */
    private boolean goOn(Folder folder) {
        if (!stopping && System.nanoTime() - leasedAt > LEASE_CHECK.toNanos()) {
            leasedAt = System.nanoTime();
            return mailboxes.lease(folder.mailbox());
        }
        return !stopping;
    }

    /** Somebody wants what was passed over to be asked for now. */
    void askAgain() {
        asked = true;
        wake();
    }

    void stop() {
        stopping = true;
        wake();
    }

    private void wake() {
        var open = connection;
        if (open != null) {
            open.wake();
        }
    }

    private void waitForMail(RemoteFolder remote) throws MessagingException, InterruptedException {
        // More than once: the first may come before the waiting has begun.
        var wake = timer.scheduleWithFixedDelay(remote::wake, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!stopping && !remote.idle()) {
                TimeUnit.MILLISECONDS.sleep(poll.toMillis());
            }
        } finally {
            wake.cancel(false);
        }
    }

    @Override
    public String toString() {
        return mailbox.address();
    }
}
