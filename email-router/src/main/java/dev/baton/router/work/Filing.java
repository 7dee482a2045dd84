package dev.baton.router.work;

import dev.baton.mail.InboundMail;
import dev.baton.mail.MailAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files what was claimed: enquiries of different senders in one transaction, all else each in its own. Where one of many
 * fails, nothing of that transaction happened, and each is filed by itself. Mails of one sender keep
 * their order, unless one is large or failed before.
 */
final class Filing {

    private static final Logger log = LoggerFactory.getLogger(Filing.class);
    /** Bytes; larger ones are read one at a time. */
    private static final int SMALL = 200_000;

    private final FilingClerk clerk;

    Filing(FilingClerk clerk) {
        this.clerk = clerk;
    }

    void file(List<InboundMail> rows) {
        var together = new ArrayList<Judged>();
        var later = new ArrayList<Runnable>();
        var senders = new HashSet<Optional<String>>();
        for (var row : rows) {
            var first = fresh(row) ? readFirst(row, senders) : Optional.<Judged>empty();
            if (first.isEmpty()) {
                later.add(() -> clerk.file(row));
            } else if (first.get().isNew()) {
                together.add(first.get());
            } else {
                later.add(() -> clerk.fileAlone(first.get()));
            }
        }
        fileTogether(together);
        later.forEach(Runnable::run);
    }

    /** What failed before, or was released by hand, must not hold up others. */
    private static boolean fresh(InboundMail row) {
        return row.size() < SMALL && row.attempts() == 0 && !row.released();
    }

    /** Empty where it may depend on a mail before it: one of the same sender, or one that it answers. */
    private Optional<Judged> readFirst(InboundMail row, Set<Optional<String>> senders) {
        try {
            return Optional.of(clerk.read(row))
                    .filter(mail -> senders.add(mail.mail().from().map(MailAddress::key)) && mail.mail().references().isEmpty())
                    .map(clerk::judged);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError itsOwn) {
            return Optional.empty(); // it fails again by itself, where that is noted
        }
    }

    private void fileTogether(List<Judged> mails) {
        if (mails.size() > 1) {
            try {
                clerk.fileTogether(mails);
                return;
            } catch (RuntimeException failure) {
                log.info("Filing {} mails one by one: {}", mails.size(), failure.toString());
            }
            mails.forEach(mail -> clerk.file(mail.row()));
        } else {
            mails.forEach(clerk::fileAlone);
        }
    }
}
