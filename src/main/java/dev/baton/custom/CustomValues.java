package dev.baton.custom;

import dev.baton.id.Ref;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Custom values as rows, so that lists can filter by them; and the fields that there are. */
@Component
public class CustomValues {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;

    CustomValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the values of a new record; nothing is written when it has none. */
    public void index(Ref record, CustomFields custom) {
        custom.values().forEach((field, value) -> jdbc
                .sql("insert into custom_value (record_type, field, value_key, record_id) values (?, ?, ?, ?)")
                .params(record.type(), field, key(value), record.id()).update());
    }

    /** The names of these values that no field describes. */
    public List<String> unknown(String recordType, Map<String, Object> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        Set<String> known = jdbc.sql("select name from custom_field where record_type = ?").param(recordType)
                .query(String.class).list().stream().collect(Collectors.toSet());
        return values.keySet().stream().filter(name -> !known.contains(name)).sorted().toList();
    }

    private static String key(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
