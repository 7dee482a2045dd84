package dev.baton.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.app.api.Sha256;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who logged in, when, from where, with what: successes once per person, address, client and hour of the clock, failures
 * always. What was typed as a log-in name is kept only when it is one, because people type passwords there.
 */
@Component
class LoginRecords {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int MOST = 10_000;

    private final Map<String, Boolean> written = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;

    LoginRecords(JdbcClient jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    enum Way { FORM, BASIC, TOKEN }

    void succeeded(PersonId person, Way way, Client client) {
        Instant now = clock.instant();
        String once = Sha256.of((person + "\n" + client.address() + "\n" + client.program() + "\n"
                + now.toEpochMilli() / HOUR).getBytes(UTF_8));
        if (written.size() > MOST) {
            written.clear();
        }
        if (written.putIfAbsent(once, true) == null) {
            write(now, person, way, true, client, once);
        }
    }

    /** @param person null when nobody is called as was typed */
    void failed(PersonId person, Way way, Client client) {
        write(clock.instant(), person, way, false, client, null);
    }

    private void write(Instant at, PersonId person, Way way, boolean succeeded, Client client, String once) {
        jdbc.sql("""
                insert ignore into login_record (id, at, person_id, way, succeeded, address, client, once_key)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(ids.next(), Timestamp.from(at), person == null ? null : person.value(), way.name(), succeeded,
                        client.address(), client.program(), once).update();
    }
}
