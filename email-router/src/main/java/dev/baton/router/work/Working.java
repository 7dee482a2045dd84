package dev.baton.router.work;

import dev.baton.mail.MailWork;
import dev.baton.router.Loop;
import dev.baton.router.LoopSource;
import dev.baton.unit.Wakeup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Takes stored mail off the pile and files it, in a few threads. */
final class Working implements LoopSource {

    private static final int CLAIM = 25;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long RECLAIM_NANOS = Duration.ofSeconds(5).toNanos();

    private final MailWork work;
    private final Filing filing;
    private final Wakeup stored;
    private final int workers;
    private final AtomicLong reclaimAt = new AtomicLong(System.nanoTime());

    Working(MailWork work, Filing filing, Wakeup stored, int workers) {
        this.work = work;
        this.filing = filing;
        this.stored = stored;
        this.workers = workers;
    }

    @Override
    public List<Loop> startLoops() {
        return IntStream.rangeClosed(1, workers).mapToObj(n -> Loop.start("mail-work " + n, this::round)).toList();
    }

    private void round() throws InterruptedException {
        reclaimNowAndThen();
        var mails = work.claim(CLAIM);
        if (mails.isEmpty()) {
            stored.await(LOOK, Duration.ZERO);
            return;
        }
        if (mails.size() == CLAIM) {
            stored.ring(); // there may be more, and a colleague may be waiting
        }
        filing.file(mails);
    }

    private void reclaimNowAndThen() {
        var due = reclaimAt.get();
        var now = System.nanoTime();
        if (now - due >= 0 && reclaimAt.compareAndSet(due, now + RECLAIM_NANOS)) {
            work.reclaim();
        }
    }
}
