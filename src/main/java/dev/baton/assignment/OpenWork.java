package dev.baton.assignment;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the open leads, or the open cases, of a person are summed up; each record type makes one of these a bean.
 *
 * @param index over {@code owner_id}, {@code status} and the weight
 * @param open  the statuses that count as work
 * @param weight the column that says how much work each is; a number where all are alike
 */
public record OpenWork(Work work, String table, String index, Set<String> open, String weight) {

    public static <S extends Enum<S>> OpenWork of(Work work, String table, String index, Set<S> open, String weight) {
        return new OpenWork(work, table, index, open.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()), weight);
    }

    /**
     * The number for the person {@code p}, as a column. One read for each status, and the index by name: MariaDB else reads
     * the open records of everybody, or all that a person ever had.
     */
    String sql() {
        return open.stream().sorted().map(this::ofStatus).collect(Collectors.joining(" + ")) + " as " + column(work);
    }

    private String ofStatus(String status) {
        return "(select coalesce(sum(%s), 0) from %s w use index (%s) where w.owner_id = p.id and w.status = '%s')"
                .formatted(weight, table, index, status);
    }

    static String column(Work work) {
        return switch (work) {
            case LEAD -> "open_leads";
            case CASE -> "open_cases";
        };
    }
}
