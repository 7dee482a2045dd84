package dev.baton.router.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.read.MailReader;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many mails one core reads and judges in a second: every kept mail in turn, on one thread. */
@Tag("bench")
class ReaderFiguresTest {

    private static final long WARM_UP = 5_000_000_000L;
    private static final long MEASURED = 10_000_000_000L;

    private final MailReader reader = new MailReader();
    private final Judge judge = new Judge(Knowledge.NONE);

    @Test
    void readsAThousandMailsASecond() throws Exception {
        var kept = KeptMails.raw();
        perSecond(kept, WARM_UP);
        var rate = perSecond(kept, MEASURED);
        var bytes = kept.stream().mapToInt(mail -> mail.length).average().orElseThrow();
        System.out.printf("Reader: %,.0f mails a second and core, read and judged (%d kept mails of %,.0f bytes)%n",
                rate, kept.size(), bytes);

        assertThat(rate).isGreaterThan(1_000);
    }

    private double perSecond(List<byte[]> mails, long nanos) {
        var start = System.nanoTime();
        var done = 0;
        while (System.nanoTime() - start < nanos) {
            judge.judge(reader.read(mails.get(done++ % mails.size())));
        }
        return done * 1e9 / (System.nanoTime() - start);
    }
}
