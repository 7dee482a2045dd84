package dev.baton.assignment;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the open leads, or the open cases, of a person are counted; each record type makes one of these a bean. The
 * table has {@code owner_id} and {@code status} and an index over both.
 *
 * @param open the statuses that count as work
 */
public record OpenWork(Work work, String table, Set<String> open) {

    public static <S extends Enum<S>> OpenWork of(Work work, String table, Set<S> open) {
        return new OpenWork(work, table, open.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** The number for the person {@code p}, as a column. */
    String sql() {
        String statuses = open.stream().sorted().map(status -> "'" + status + "'").collect(Collectors.joining(", "));
        return "(select count(*) from %s w where w.owner_id = p.id and w.status in (%s)) as %s"
                .formatted(table, statuses, column(work));
    }

    static String column(Work work) {
        return switch (work) {
            case LEAD -> "open_leads";
            case CASE -> "open_cases";
        };
    }
}
