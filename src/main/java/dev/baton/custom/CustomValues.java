package dev.baton.custom;

import dev.baton.id.Ref;
import dev.baton.refusal.Invalid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Custom values as rows, so that lists can filter by them; and the fields that there are. A record also takes values that
 * no field describes: only described ones are checked.
 */
@Component
public class CustomValues {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_KEY = 200;
    private static final int MOST = 50;
    private static final int LONGEST = 16_000;
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final JdbcTemplate jdbc;
    private volatile Read known;

    CustomValues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(Map<String, CustomField> fields, long atNanos) {
    }

    /** Keeps the values of a record anew; nothing is written for a new record that has none. */
    public void index(Ref record, CustomFields custom) {
        jdbc.batchUpdate("insert into custom_value (record_type, field, value_key, record_id) values (?, ?, ?, ?)",
                custom.values().entrySet().stream().map(entry -> new Object[] {record.type(), entry.getKey(),
                    shortened(CustomField.key(entry.getValue())), record.id()}).toList());
    }

    /** As {@link #index}, for a record that had other values. */
    public void indexAgain(Ref record, CustomFields custom) {
        jdbc.update("delete from custom_value where record_type = ? and record_id = ?", record.type(), record.id());
        index(record, custom);
    }

    /** The fields that this installation added to a type of record, by name. */
    public Map<String, CustomField> described(String recordType) {
        return fields().values().stream().filter(field -> field.recordType().equals(recordType))
                .collect(Collectors.toMap(CustomField::name, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** What is wrong with these values, field by field. */
    public List<Invalid.Field> wrong(String recordType, CustomFields custom) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (custom.values().size() > MOST || custom.toString().length() > LONGEST) {
            wrong.add(new Invalid.Field("custom", "problem.custom.many", MOST, LONGEST));
        }
        custom.values().forEach((name, value) -> {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                wrong.add(new Invalid.Field("custom." + name, "problem.custom.name", LONGEST_NAME));
            }
            CustomField field = fields().get(recordType + "." + name);
            if (field != null) {
                field.refuses(value).ifPresent(key -> wrong.add(
                        new Invalid.Field("custom." + name, key, String.join(", ", field.choices()))));
            }
        });
        return wrong;
    }

    /** Without what may be about a person: free text, and values that no field describes. */
    public Map<String, Object> impersonal(String recordType, Map<String, ?> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            CustomField field = fields().get(recordType + "." + name);
            if (value instanceof Number || value instanceof Boolean || field != null && field.mayBeLogged()) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private Map<String, CustomField> fields() {
        Read read = known;
        if (read == null || System.nanoTime() - read.atNanos() > FRESH_NANOS) {
            read = new Read(JdbcClient.create(jdbc).sql("select record_type, name, type, choices, label from custom_field")
                    .query((row, n) -> new CustomField(row.getString(1), row.getString(2), CustomField.Type.of(row.getString(3)),
                            row.getString(4) == null ? List.of() : List.of(row.getString(4).split("\\s*,\\s*")), row.getString(5))).list().stream()
                    .collect(Collectors.toMap(field -> field.recordType() + "." + field.name(), Function.identity())),
                    System.nanoTime());
            known = read;
        }
        return read.fields();
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
