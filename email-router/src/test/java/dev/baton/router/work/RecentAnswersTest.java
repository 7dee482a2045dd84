package dev.baton.router.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** So many answers in a thread that only machines can have written them. */
class RecentAnswersTest {

    private final RecentAnswers recent = new RecentAnswers(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void theTwentySixthInTenMinutesIsOneTooMany() {
        for (var answer = 1; answer <= 25; answer++) {
            assertThat(recent.wouldBeTooMany("ann lamp")).isFalse();
            assertThat(recent.tooMany("ann lamp")).as("answer %d", answer).isFalse();
        }

        assertThat(recent.wouldBeTooMany("ann lamp")).isTrue();
        assertThat(recent.tooMany("ann lamp")).isTrue();
        assertThat(recent.wouldBeTooMany("bob lamp")).isFalse();
    }

    @Test
    void askingWhetherItWouldBeCountsNothing() {
        for (var asked = 0; asked < 100; asked++) {
            recent.wouldBeTooMany("ann lamp");
        }

        assertThat(recent.tooMany("ann lamp")).isFalse();
    }
}
