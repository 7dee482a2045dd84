package dev.baton.team;

import dev.baton.id.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a record that is another's because they were asked about it; {@link Visibility} lets them in. */
@Component
public class Guests {

    private final JdbcClient jdbc;

    Guests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void invite(PersonId person, Ref record) {
        jdbc.sql("insert ignore into record_guest (record_type, record_id, person_id) values (?, ?, ?)")
                .params(record.type(), record.id(), person.value()).update();
    }
}
