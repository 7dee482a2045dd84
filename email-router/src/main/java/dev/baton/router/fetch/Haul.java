package dev.baton.router.fetch;

import dev.baton.file.FileStore;
import dev.baton.mail.MailIntake;
import dev.baton.mail.MailIntake.Fetched;
import dev.baton.mail.MailIntake.Folder;
import dev.baton.unit.Wakeup;
import jakarta.mail.MessagingException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mails over in batches: fetched, stored and committed, and only then settled with the server. A connection that
 * broke in the middle of a batch is followed by one that asks for less at a time. A mail that the server lists but does
 * not hand out is noted and passed over, so that none waits behind it; but where one after another is refused, it is
 * the server that has trouble, and is left in peace for a while. One that is too large is passed over unasked: a mail is
 * held in memory while it is stored and read.
 */
final class Haul {

    private static final Logger log = LoggerFactory.getLogger(Haul.class);
    private static final int BATCH = 200;
    private static final int BATCH_BYTES = 25_000_000;
    private static final int IN_A_ROW = 3;

    private final MailIntake intake;
    private final FileStore files;
    private final Wakeup stored;
    private final long largest;
    private int batchSize = BATCH;
    private int refusals;

    /** @param largest in bytes, that is fetched */
    Haul(MailIntake intake, FileStore files, Wakeup stored, long largest) {
        this.intake = intake;
        this.files = files;
        this.stored = stored;
        this.largest = largest;
    }

    /** An open folder, and what is owed to its server. */
    record Source(RemoteFolder remote, Folder folder, Receipts receipts) {}

    /** Takes all mails above a UID and says how far it came. Listing them is what costs a server most. */
    long takeAbove(long last, Source source, BooleanSupplier goOn) throws MessagingException {
        var reached = last;
        var batch = new ArrayList<Long>();
        var bytes = 0L;
        var sizes = source.remote.sizesAbove(last);
        if (!sizes.isEmpty()) {
            intake.passedOver().of(source.folder).forEach(sizes::remove);
        }
        for (var mail : sizes.entrySet()) {
            if (isTooLarge(source, mail.getKey(), mail.getValue())) {
                reached = batch.isEmpty() ? mail.getKey() : reached;
                continue;
            }
            if (batch.size() >= batchSize || !batch.isEmpty() && bytes + mail.getValue() > BATCH_BYTES) {
                take(source, batch);
                reached = batch.getLast();
                if (!goOn.getAsBoolean()) {
                    return reached;
                }
                batch.clear();
                bytes = 0;
            }
            batch.add(mail.getKey());
            bytes += mail.getValue();
        }
        if (!batch.isEmpty()) {
            take(source, batch);
            reached = batch.getLast();
        }
        return reached;
    }

    /** Asks once more for what was passed over. */
    void takePassedOver(Source source) throws MessagingException {
        refusals = 0;
        var uids = intake.passedOver().of(source.folder);
        var sizes = sizes(source.remote, uids);
        for (var uid : uids) {
            if (refusals >= IN_A_ROW) {
                return;
            }
            if (isTooLarge(source, uid, sizes.getOrDefault(uid, 0L))) {
                continue;
            }
            try {
                store(source, source.remote.mails(List.of(uid)));
                intake.passedOver().forget(source.folder, uid);
            } catch (Refused still) {
                passOver(source, uid, still);
            }
        }
    }

    private boolean isTooLarge(Source source, long uid, long size) {
        if (size <= largest) {
            return false;
        }
        log.debug("{}: mail {} has {} bytes", source.folder.name(), uid, size);
        intake.passedOver().tooLarge(source.folder, uid, size, largest);
        return true;
    }

    /** What the server refuses to measure is asked for one by one. */
    private static Map<Long, Long> sizes(RemoteFolder remote, List<Long> uids) throws MessagingException {
        try {
            return remote.sizes(uids.stream().sorted().toList());
        } catch (Refused no) {
            if (!remote.isOpen()) {
                throw no;
            }
            return Map.of();
        }
    }

    private void take(Source source, List<Long> uids) throws MessagingException {
        try {
            store(source, mails(source.remote, uids));
        } catch (Refused no) {
            if (uids.size() > 1) {
                for (var uid : uids) {
                    take(source, List.of(uid));
                }
                return;
            }
            log.warn("{}: the server does not hand out mail {}: {}", source.folder.name(), uids, no.getMessage());
            passOver(source, uids.getFirst(), no);
            if (refusals >= IN_A_ROW) {
                throw no;
            }
        }
    }

    private void passOver(Source source, long uid, Refused no) throws Refused {
        if (!source.remote.isOpen()) {
            throw no;
        }
        refusals++;
        intake.passedOver().note(source.folder, uid, no.getMessage());
    }

    /** Some may have been deleted on the server since they were listed. */
    private void store(Source source, Map<Long, ByteBuffer> mails) throws MessagingException {
        refusals = 0;
        if (!mails.isEmpty()) {
            var made = intake.store(source.folder, fetched(mails));
            stored.ring();
            source.receipts.settle(mails.keySet().stream().sorted().toList(), made < mails.size());
        }
    }

    /** A line that breaks again and again lets few mails through at a time, or one, but never none. */
    private Map<Long, ByteBuffer> mails(RemoteFolder remote, List<Long> uids) throws MessagingException {
        var whole = false;
        try {
            var mails = remote.mails(uids);
            whole = true;
            return mails;
        } finally {
            batchSize = whole ? Math.min(BATCH, batchSize * 2) : Math.max(1, uids.size() / 4);
        }
    }

    private List<Fetched> fetched(Map<Long, ByteBuffer> mails) {
        var fetched = new ArrayList<Fetched>();
        mails.forEach((uid, raw) -> {
            var envelope = Envelope.of(raw);
            fetched.add(new Fetched(uid, envelope.contentHash(), files.put(raw), envelope.messageId(), raw.remaining()));
        });
        return fetched;
    }
}
