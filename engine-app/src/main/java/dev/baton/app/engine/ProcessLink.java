package dev.baton.app.engine;

import dev.baton.id.Ref;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.RowMapper;

/** One process instance and the row that it is about; {@code endedAt} is null while it runs. Times are UTC. */
public record ProcessLink(Ref subject, String process, String instance, Instant startedAt, Instant endedAt) {

    static final RowMapper<ProcessLink> MAPPER = (row, number) -> new ProcessLink(Ref.parse(row.getString("subject")),
            row.getString("process"), row.getString("instance"),
            instant(row.getObject("started_at", LocalDateTime.class)),
            instant(row.getObject("ended_at", LocalDateTime.class)));

    private static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
