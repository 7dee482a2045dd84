package dev.baton.router.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.read.Defect;
import dev.baton.router.read.MailHtml;
import dev.baton.router.read.MailReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand spoilt mails through reader and filters: no exception, no hang, no more time and memory than a
 * mail may cost. {@code -Dfuzz.mails} for fewer or more, {@code -Dfuzz.seed} for others; a failure names both and keeps
 * the mail in {@code target}, from where it belongs, made small, among the kept ones.
 */
@Tag("bench")
class SpoiltMailTest {

    private static final int MAILS = Integer.getInteger("fuzz.mails", 100_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_116L);
    private static final long MOST_MILLIS = Long.getLong("fuzz.millis", 5_000L);
    /** Allocated while reading and judging, given back or not: some hundred times the longest mail of the test. */
    private static final long MOST_BYTES = 256L << 20;

    private static final MailHtml.Asked AS_A_PAGE =
            new MailHtml.Asked(true, place -> "/" + place, "Earlier", "Signature", "picture");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final MailReader reader = new MailReader();
    private final Judge judge = new Judge(Knowledge.NONE);

    /** @param millis of the processor: a busy machine is no fault of the mail's */
    private record Cost(long millis, long bytes) {}

    @Test
    void readsAndJudgesEverySpoiltMailWithinItsTimeAndMemory() throws Exception {
        var kept = KeptMails.raw();
        var slowest = new Cost(0, 0);
        var largest = new Cost(0, 0);
        var worker = Executors.newSingleThreadExecutor();
        var start = System.nanoTime();
        try {
            for (var number = 0; number < MAILS; number++) {
                var cost = cost(worker, Mutation.of(kept, SEED, number), number);
                slowest = cost.millis() > slowest.millis() ? cost : slowest;
                largest = cost.bytes() > largest.bytes() ? cost : largest;
            }
        } finally {
            worker.shutdownNow();
        }
        System.out.printf("Fuzzing: %,d spoilt mails of %d kept ones in %d s, slowest %d ms, most memory %d MB%n",
                MAILS, kept.size(), (System.nanoTime() - start) / 1_000_000_000,
                slowest.millis(), largest.bytes() >> 20);
    }

    private Cost cost(ExecutorService worker, byte[] mail, int number) throws Exception {
        try {
            var cost = worker.submit(() -> cost(mail)).get(MOST_MILLIS * 20, TimeUnit.MILLISECONDS);
            assertThat(cost.millis()).as("milliseconds").isLessThanOrEqualTo(MOST_MILLIS);
            assertThat(cost.bytes()).as("bytes").isLessThanOrEqualTo(MOST_BYTES);
            return cost;
        } catch (ExecutionException | TimeoutException | AssertionError failure) {
            var file = Files.write(Path.of("target", "spoilt-" + number + ".eml"), mail);
            throw new AssertionError("seed " + SEED + ", mail " + number + " (" + file.toAbsolutePath() + "): "
                    + failure, failure);
        }
    }

    private Cost cost(byte[] mail) {
        var thread = Thread.currentThread().threadId();
        var bytes = threads.getThreadAllocatedBytes(thread);
        var start = threads.getCurrentThreadCpuTime();
        var read = reader.read(mail);
        assertThat(read.defects()).doesNotContain(Defect.READER_FAILED);
        assertThat(judge.judge(read).verdict().reason()).isNotBlank();
        assertThat(MailHtml.shown(read, AS_A_PAGE)).doesNotContainIgnoringCase("<script");
        return new Cost((threads.getCurrentThreadCpuTime() - start) / 1_000_000,
                threads.getThreadAllocatedBytes(thread) - bytes);
    }
}
