package dev.baton.app.mail;

import dev.baton.mail.InboundMail;
import dev.baton.unit.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code baton_mail_filed_seconds} at {@code /actuator/prometheus}: how long enquiries of the last minutes waited, from
 * the commit that stored them to the commit after which somebody has them as work.
 */
@Component
class TimeToFile {

    private final Timer timer;
    private final Clock clock;

    TimeToFile(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.timer = Timer.builder("baton.mail.filed").description("From stored to assigned, of mail about something new")
                .publishPercentiles(0.5, 0.99).register(meters);
    }

    /** To be called in the unit of work that files the mail. What waited for a person, or failed at first, tells nothing. */
    void filing(InboundMail mail) {
        if (mail.released() || mail.attempts() > 0) {
            return;
        }
        UnitOfWork.now().afterCommit(() -> timer.record(Duration.between(mail.storedAt(), clock.instant())));
    }
}
