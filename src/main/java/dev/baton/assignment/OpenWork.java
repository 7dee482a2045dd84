package dev.baton.assignment;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the open leads, or the open cases, of a person are summed up; each record type makes one of these a bean. The
 * table has {@code owner_id} and {@code status} and an index over both.
 *
 * @param open the statuses that count as work
 * @param weight the column that says how much work each is; a number where all are alike
 */
public record OpenWork(Work work, String table, Set<String> open, String weight) {

    public static <S extends Enum<S>> OpenWork of(Work work, String table, Set<S> open, String weight) {
        return new OpenWork(work, table, open.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()), weight);
    }

    /** The number for the person {@code p}, as a column. */
    String sql() {
        String statuses = open.stream().sorted().map(status -> "'" + status + "'").collect(Collectors.joining(", "));
        return "(select coalesce(sum(%s), 0) from %s w where w.owner_id = p.id and w.status in (%s)) as %s"
                .formatted(weight, table, statuses, column(work));
    }

    static String column(Work work) {
        return switch (work) {
            case LEAD -> "open_leads";
            case CASE -> "open_cases";
        };
    }
}
