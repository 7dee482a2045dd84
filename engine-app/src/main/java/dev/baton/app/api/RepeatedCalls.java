package dev.baton.app.api;

import dev.baton.team.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets a caller repeat a POST without doing it twice. The key's row is written first and the answer last, both in the unit
 * of the work: a second call with the same key waits on the row until the first commits and then gets its answer; when
 * the first failed, nothing is kept and the second does the work.
 */
@Component
class RepeatedCalls {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    RepeatedCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fingerprint of method, path and body */
    record Call(PersonId person, String key, String fingerprint) {
    }

    record Answer(int status, String location, String body) {

        void write(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            if (location != null) {
                response.setHeader("Location", location);
            }
            response.setHeader("Idempotency-Replayed", "true");
            if (body != null) {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            response.flushBuffer();
        }
    }

    /** Ends a repeated call with the answer of the first. */
    static final class AnsweredBefore extends RuntimeException {

        private final transient Answer answer;

        AnsweredBefore(Answer answer) {
            super("Answered before", null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    /** The key was used for another call. */
    static final class OtherBody extends RuntimeException {
    }

    <T> T once(Call call, Supplier<T> work, Function<T, Answer> answer) {
        begin(call);
        T result = work.get();
        keep(call, answer.apply(result));
        return result;
    }

    /**
     * Goes on where the work was not done before; in the unit of the work. What was kept is read without a lock: MySQL lets
     * all who waited share the row, and each wanting it alone would be a deadlock.
     *
     * @throws AnsweredBefore when it was done
     */
    void begin(Call call) {
        if (isNew(call)) {
            return;
        }
        Kept kept = kept(call);
        if (kept.at().plus(KEPT).isBefore(clock.instant())) {
            takeOver(call, kept);
        } else if (!kept.fingerprint().equals(call.fingerprint())) {
            throw new OtherBody();
        } else if (kept.answer().status() == 0) {
            throw new CannotAcquireLockException("The same call is done in this very unit");
        } else {
            throw new AnsweredBefore(kept.answer());
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from repeated_call where at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    private boolean isNew(Call call) {
        return jdbc.sql("insert ignore into repeated_call (person_id, call_key, fingerprint, at, status) values (?, ?, ?, ?, 0)")
                .params(call.person().value(), call.key(), call.fingerprint(), Timestamp.from(clock.instant())).update() == 1;
    }

    private record Kept(String fingerprint, Instant at, Answer answer) {
    }

    private Kept kept(Call call) {
        return jdbc.sql("""
                select fingerprint, at, status, location, body from repeated_call where person_id = ? and call_key = ?""")
                .params(call.person().value(), call.key()).query(RepeatedCalls::read).single();
    }

    /** A key of yesterday is used anew; of two who try, one is late. */
    private void takeOver(Call call, Kept old) {
        int taken = jdbc.sql("update repeated_call set at = ? where person_id = ? and call_key = ? and at = ?")
                .params(Timestamp.from(clock.instant()), call.person().value(), call.key(), Timestamp.from(old.at())).update();
        if (taken == 0) {
            throw new CannotAcquireLockException("Another call uses the key " + call.key() + " at this moment");
        }
    }

    private static Kept read(ResultSet row, int n) throws SQLException {
        return new Kept(row.getString("fingerprint"), row.getTimestamp("at").toInstant(),
                new Answer(row.getInt("status"), row.getString("location"), row.getString("body")));
    }

    void keep(Call call, Answer answer) {
        jdbc.sql("""
                update repeated_call set fingerprint = ?, at = ?, status = ?, location = ?, body = ?
                where person_id = ? and call_key = ?""")
                .params(call.fingerprint(), Timestamp.from(clock.instant()), answer.status(), answer.location(),
                        answer.body(), call.person().value(), call.key()).update();
    }
}
