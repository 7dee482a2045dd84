package dev.baton.app.studio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the running instances stand. A token is an execution that has none below it; the engine counts them in one
 * statement.
 */
@Component
class ProcessTokens {

    /** What the engine puts behind the name of an element that is repeated. */
    private static final String BODY = "#multiInstanceBody";
    private static final String STANDING = """
            from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
            where e.ACT_ID_ is not null and e.IS_EVENT_SCOPE_ = false
              and not exists (select 1 from ACT_RU_EXECUTION below where below.PARENT_ID_ = e.ID_)
            """;

    private final JdbcClient jdbc;

    ProcessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many tokens, or failed steps, at an element of one version of a process. */
    record Count(String process, int version, String element, long count) {

        /** By element, those of all versions that are wanted together. */
        static Map<String, Long> byElement(Collection<Count> counts, Predicate<Count> wanted) {
            return counts.stream().filter(wanted)
                    .collect(Collectors.groupingBy(Count::element, TreeMap::new, Collectors.summingLong(Count::count)));
        }
    }

    /** So many tokens of one instance at an element. */
    record Place(String instance, String definition, int version, String element, long count) {
    }

    List<Count> all() {
        return jdbc.sql("select d.KEY_, d.VERSION_, e.ACT_ID_, count(*) " + STANDING
                        + " group by d.KEY_, d.VERSION_, e.ACT_ID_")
                .query((row, n) -> new Count(row.getString(1), row.getInt(2), element(row.getString(3)), row.getLong(4)))
                .list();
    }

    List<Count> of(String process) {
        return jdbc.sql("select d.KEY_, d.VERSION_, e.ACT_ID_, count(*) " + STANDING
                        + " and d.KEY_ = ? group by d.KEY_, d.VERSION_, e.ACT_ID_").param(process)
                .query((row, n) -> new Count(row.getString(1), row.getInt(2), element(row.getString(3)), row.getLong(4)))
                .list();
    }

    /** Steps that were given up, where somebody must look. */
    List<Count> failures(String process) {
        return jdbc.sql("""
                        select d.KEY_, d.VERSION_, i.ACTIVITY_ID_, count(*)
                        from ACT_RU_INCIDENT i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
                        where d.KEY_ = ? and i.ACTIVITY_ID_ is not null group by d.KEY_, d.VERSION_, i.ACTIVITY_ID_""")
                .param(process)
                .query((row, n) -> new Count(row.getString(1), row.getInt(2), element(row.getString(3)), row.getLong(4)))
                .list();
    }

    /** Of these instances, by instance. */
    Map<String, List<Place>> of(Collection<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select e.PROC_INST_ID_, d.ID_, d.VERSION_, e.ACT_ID_, count(*) " + STANDING
                        + " and e.PROC_INST_ID_ in (:instances)"
                        + " group by e.PROC_INST_ID_, d.ID_, d.VERSION_, e.ACT_ID_ order by e.ACT_ID_")
                .param("instances", instances)
                .query((row, n) -> new Place(row.getString(1), row.getString(2), row.getInt(3),
                        element(row.getString(4)), row.getLong(5)))
                .list().stream().collect(Collectors.groupingBy(Place::instance));
    }

    private static String element(String activity) {
        return activity.endsWith(BODY) ? activity.substring(0, activity.length() - BODY.length()) : activity;
    }
}
