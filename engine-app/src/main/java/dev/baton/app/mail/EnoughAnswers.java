package dev.baton.app.mail;

import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether somebody had so many automatic answers of late that one more would be talking to a machine (RFC 3834, section
 * 2). What looks like a new enquiry each time is never set aside as a loop, it may be a customer; it is only not answered
 * any more, and so a machine falls silent.
 */
@Component
class EnoughAnswers {

    private static final Duration OF_LATE = Duration.ofHours(1);
    private static final Duration LONGER = Duration.ofDays(1);
    private static final int TIMES_A_DAY = 3;

    private final Outbox outbox;
    private final Clock clock;
    private final int most;

    /** @param most {@code baton.mail.answers-an-hour}; three times as many a day */
    EnoughAnswers(Outbox outbox, Clock clock, @Value("${baton.mail.answers-an-hour:10}") int most) {
        this.outbox = outbox;
        this.clock = clock;
        this.most = most;
    }

    boolean of(MailAddress to) {
        Instant now = clock.instant();
        Outbox.Answered answered = outbox.answered(to, now.minus(OF_LATE), now.minus(LONGER));
        return answered.shortly() >= most || answered.longer() >= most * TIMES_A_DAY;
    }
}
