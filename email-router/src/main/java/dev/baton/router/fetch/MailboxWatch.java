package dev.baton.router.fetch;

import dev.baton.file.FileStore;
import dev.baton.mail.MailIntake;
import dev.baton.mail.MailIntake.Fetched;
import dev.baton.mail.MailIntake.Folder;
import dev.baton.mail.MailboxId;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.Wakeup;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.line.Line;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one mailbox: store and commit, and only then flag, move or delete ({@link Receipts}). Only the node with the
 * lease fetches. A connection that broke in the middle of a batch is followed by one that asks for less at a time.
 */
final class MailboxWatch {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final int BATCH = 200;
    private static final int BATCH_BYTES = 25_000_000;
    /** A refusal lasts; asking again at every poll would fill the server's log. */
    private static final int POLLS_AFTER_REFUSAL = 20;
    /** Mails that come one by one are asked for together: a server is asked ten times a second at most. */
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration LEASE_CHECK = Duration.ofSeconds(6);

    private final Mailbox mailbox;
    private final Line line;
    private final Duration poll;
    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final FileStore files;
    private final Wakeup stored;
    private final ScheduledExecutorService timer;
    private volatile RemoteFolder connection;
    private volatile boolean stopping;
    private long leasedAt;
    private int batchSize = BATCH;

    MailboxWatch(Mailbox mailbox, MailServer server, Duration poll, Mailboxes mailboxes, MailIntake intake,
            FileStore files,
            Wakeup stored, ScheduledExecutorService timer) {
        this.mailbox = mailbox;
        this.line = Line.to(server, mailbox);
        this.poll = poll;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.files = files;
        this.stored = stored;
        this.timer = timer;
    }

    /** One connection, from log-in to its end. */
    void watch() throws MessagingException, InterruptedException {
        var id = mailboxes.named(mailbox.address());
        if (!mailboxes.lease(id)) {
            TimeUnit.SECONDS.sleep(3);
            return;
        }
        try (var remote = RemoteFolder.open(line, mailbox.folder())) {
            connection = remote;
            watch(remote, new Folder(id, mailbox.folder(), remote.uidValidity()));
        } finally {
            connection = null;
            mailboxes.release(id);
        }
    }

    private void watch(RemoteFolder remote, Folder folder) throws MessagingException, InterruptedException {
        leasedAt = System.nanoTime();
        var receipts = new Receipts(mailbox, folder, remote, intake, poll.multipliedBy(POLLS_AFTER_REFUSAL));
        var last = intake.lastUid(folder);
        while (goOn(folder)) {
            if (receipts.catchUp()) {
                continue;
            }
            var reached = fetch(remote, folder, receipts, last);
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

    void stop() {
        stopping = true;
        var open = connection;
        if (open != null) {
            open.wake();
        }
    }

    /** Takes all mails above a UID, in batches, and says how far it came. Listing them is what costs a server most. */
    private long fetch(RemoteFolder remote, Folder folder, Receipts receipts, long last) throws MessagingException {
        var reached = last;
        var batch = new ArrayList<Long>();
        var bytes = 0L;
        for (var mail : remote.sizesAbove(last).entrySet()) {
            if (batch.size() >= batchSize || !batch.isEmpty() && bytes + mail.getValue() > BATCH_BYTES) {
                reached = take(remote, folder, receipts, batch);
                if (!goOn(folder)) {
                    return reached;
                }
                batch.clear();
                bytes = 0;
            }
            batch.add(mail.getKey());
            bytes += mail.getValue();
        }
        return batch.isEmpty() ? reached : take(remote, folder, receipts, batch);
    }

    private long take(RemoteFolder remote, Folder folder, Receipts receipts, List<Long> uids)
            throws MessagingException {
        var mails = mails(remote, uids);
        // Some may have been deleted on the server since they were listed.
        if (!mails.isEmpty()) {
            intake.store(folder, fetched(mails));
            stored.ring();
            receipts.settle(mails.keySet().stream().sorted().toList());
        }
        return uids.getLast();
    }

    /** A line that breaks again and again lets few mails through at a time, or one, but never none. */
    private Map<Long, byte[]> mails(RemoteFolder remote, List<Long> uids) throws MessagingException {
        var whole = false;
        try {
            var mails = remote.mails(uids);
            whole = true;
            return mails;
        } finally {
            batchSize = whole ? Math.min(BATCH, batchSize * 2) : Math.max(1, uids.size() / 4);
        }
    }

    private List<Fetched> fetched(Map<Long, byte[]> mails) {
        var fetched = new ArrayList<Fetched>();
        mails.forEach((uid, raw) -> {
            var envelope = Envelope.of(raw);
            fetched.add(new Fetched(uid, envelope.contentHash(), files.put(raw), envelope.messageId(), raw.length));
        });
        return fetched;
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
