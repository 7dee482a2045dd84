package dev.baton.outside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands in the tables of a Baton that is off. */
final class RowsAtRest {

    /** Of these every value; of the others it is enough that there are as many rows as before. */
    private static final Set<String> WHOLE = Set.of("crm_lead", "crm_contact", "consent", "activity", "work_item", "custom_value");
    /** Only what is open, or runs. */
    private static final Map<String, String> LIVE = Map.of("work_item", " where closed = false", "process_link", " where running = true");
    /** How often a row was written; that somebody asked again, and why a line stands where it does, which is said anew with each score. */
    private static final Set<String> PASSING = Set.of("version", "touched_at", "unread", "reasons");
    /** What remembers everything that ever happened, and what beats or counts by itself. */
    private static final Pattern MEMORY = Pattern.compile("audit|decision_log|domain_event|live_signal|lead_import.*|lead_doubt|act_hi_.*"
            + "|act_ru_meter.*|act_ge_.*|assignment_.*|login_.*|node_lease|number_block|repeated_call|spring_session.*|flyway.*",
            Pattern.CASE_INSENSITIVE);

    private RowsAtRest() {
    }

    /** The rows of each table that does not only remember, counted; every value of those in which people and their leads stand. */
    static Map<String, List<String>> of(Surroundings around) {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection rows = around.rows()) {
            for (String table : tables(rows)) {
                String name = table.toLowerCase(Locale.ROOT);
                String live = table + LIVE.getOrDefault(name, "");
                all.put(name, WHOLE.contains(name) ? values(rows, live) : List.of(count(rows, live) + " rows"));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return all;
    }

    static int count(Surroundings around, String what) {
        try (Connection rows = around.rows()) {
            return count(rows, what);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int count(Connection rows, String what) throws SQLException {
        try (Statement look = rows.createStatement(); ResultSet found = look.executeQuery("select count(*) from " + what)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** As they are written: MariaDB knows the engine's by their capitals only. */
    private static List<String> tables(Connection rows) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = rows.getMetaData().getTables(rows.getCatalog(), rows.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(table -> MEMORY.matcher(table).matches());
        return tables;
    }

    private static List<String> values(Connection rows, String what) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement look = rows.createStatement(); ResultSet found = look.executeQuery("select * from " + what)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                StringJoiner row = new StringJoiner(", ");
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String name = columns.getColumnName(column).toLowerCase(Locale.ROOT);
                    if (!PASSING.contains(name)) {
                        row.add(name + "=" + found.getString(column));
                    }
                }
                values.add(row.toString());
            }
        }
        values.sort(null);
        return values;
    }
}
