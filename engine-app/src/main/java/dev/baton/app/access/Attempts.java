package dev.baton.app.access;

import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Limits guessing, per log-in name and per address, on all nodes together. An attempt is counted before the password is
 * looked at, so that many at once gain nothing; a right password takes the count back. From some failures on every further
 * one doubles the wait. An hour without an attempt forgets.
 */
@Component
class Attempts {

    static final int FREE_PER_LOGIN = 5;
    static final int FREE_PER_ADDRESS = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Actor LOG_IN = Actor.system("log-in");

    private final JdbcClient jdbc;
    private final UnitOfWork units;
    private final Clock clock;

    Attempts(JdbcClient jdbc, UnitOfWork units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** Counts one attempt of this address, or refuses it with {@link TooManyAttempts}. */
    void admit(String address) {
        units.run(LOG_IN, null, () -> admit("address:" + address, FREE_PER_ADDRESS));
    }

    /** Counts one attempt of this address at this log-in name, or refuses it with {@link TooManyAttempts}. */
    void admit(String address, String login) {
        units.run(LOG_IN, null, () -> {
            admit("address:" + address, FREE_PER_ADDRESS);
            admit("login:" + login, FREE_PER_LOGIN);
        });
    }

    /** The attempt just admitted was right. */
    void takeBack(String address, String login) {
        units.run(LOG_IN, null, () -> {
            String subject = "address:" + address;
            standing(subject).ifPresent(now -> count(subject, Math.max(0, now.failures() - 1), FREE_PER_ADDRESS));
            jdbc.sql("delete from login_attempt where subject = ?").param("login:" + login).update();
        });
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from login_attempt where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN.plus(LONGEST_WAIT)))).update();
    }

    private record Standing(int failures, Instant lastAt, Instant blockedUntil) {
    }

    private void admit(String subject, int free) {
        Instant now = clock.instant();
        Standing before = standing(subject).orElseGet(() -> first(subject, now));
        if (before.blockedUntil().isAfter(now)) {
            throw new TooManyAttempts(Duration.between(now, before.blockedUntil()));
        }
        count(subject, before.lastAt().plus(FORGOTTEN).isBefore(now) ? 1 : before.failures() + 1, free);
    }

    private Standing first(String subject, Instant now) {
        jdbc.sql("insert ignore into login_attempt (subject, failures, last_at, blocked_until) values (?, 0, ?, ?)")
                .params(subject, Timestamp.from(now), Timestamp.from(until(now, -1))).update();
        return standing(subject).orElseThrow();
    }

    private Optional<Standing> standing(String subject) {
        return jdbc.sql("select failures, last_at, blocked_until from login_attempt where subject = ? for update")
                .param(subject).query((row, n) -> new Standing(row.getInt(1), row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant())).optional();
    }

    private void count(String subject, int failures, int free) {
        Instant now = clock.instant();
        jdbc.sql("update login_attempt set failures = ?, last_at = ?, blocked_until = ? where subject = ?")
                .params(failures, Timestamp.from(now), Timestamp.from(until(now, failures - free)), subject).update();
    }

    /**
     * Where nobody has to wait it lies well behind: who waited for another's count asks with a time of before, and clocks
     * differ.
     */
    private static Instant until(Instant now, int beyond) {
        if (beyond < 0) {
            return now.minus(FORGOTTEN);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 16));
        return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
