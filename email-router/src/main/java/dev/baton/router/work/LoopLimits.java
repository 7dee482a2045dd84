package dev.baton.router.work;

import dev.baton.mail.InboundMails.Answers;
import dev.baton.mail.InboundMails.Count;
import dev.baton.router.judge.Knowledge.Rush;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baton.mail.loop.*}: how many answers in a burst, and in a slow exchange that goes on for a day, people may write.
 *
 * @param shortly      a burst
 * @param senderBurst  answers of one sender within it
 * @param recordBurst  answers about one case or lead within it, whoever writes
 * @param longer       a slow exchange
 * @param senderLonger as {@code senderBurst}
 * @param recordLonger as {@code recordBurst}
 */
@ConfigurationProperties("baton.mail.loop")
record LoopLimits(@DefaultValue("10m") Duration shortly, @DefaultValue("25") int senderBurst,
        @DefaultValue("40") int recordBurst, @DefaultValue("1d") Duration longer, @DefaultValue("80") int senderLonger,
        @DefaultValue("120") int recordLonger) {

    /** @param before answers that were filed; one more is judged now */
    Rush judge(Answers before) {
        var sender = judge(before.ofSender(), senderBurst, senderLonger);
        return sender != Rush.NONE ? sender : judge(before.aboutRecord(), recordBurst, recordLonger);
    }

    private static Rush judge(Count count, int burst, int longer) {
        if (count.shortly() >= burst) {
            return count.loopsShortly() == 0 ? Rush.BEGINS : Rush.GOES_ON;
        }
        return count.longer() < longer ? Rush.NONE : count.loopsLonger() == 0 ? Rush.BEGINS : Rush.GOES_ON;
    }
}
