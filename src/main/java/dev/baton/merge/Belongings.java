package dev.baton.merge;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What names a record goes with it when it becomes part of another, and comes back with it: as many statements as columns, however many rows. */
@Component
public class Belongings {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Belongings(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The merge is kept already; what came late goes along when it is asked again. */
    public void go(RecordMerge merge, List<Hanging> all) {
        jdbc.sql("insert ignore into record_merge_row (merge_id, what, row_id) " + all.stream().map(Hanging::found).collect(joining(" union all ")))
                .param("merge", merge.id().value()).update();
        all.forEach(one -> change(one, merge, merge.recordId(), merge.intoId(), List.of()));
    }

    /** @param now the record that went on for it last: what went elsewhere meanwhile stays there, and what would be there twice stays */
    public void comeBack(RecordMerge merge, List<Hanging> all, long now) {
        all.forEach(one -> change(one, merge, now, merge.recordId(), one.maySomeStay() ? stuck(one, merge, now) : List.of()));
    }

    private List<Long> stuck(Hanging one, RecordMerge merge, long now) {
        return jdbc.sql(one.stuck()).param("merge", merge.id().value()).param("from", now).query((row, n) -> row.getLong(1)).list();
    }

    private void change(Hanging one, RecordMerge merge, long from, long to, List<Long> but) {
        jdbc.sql(but.isEmpty() ? one.change() : one.change() + " and t.id not in (:but)").param("from", from).param("to", to)
                .param("merge", merge.id().value()).param("but", but).update();
    }

    /** What went along in some other way, such as a copy that the one that goes on got. */
    public void keep(RecordMerge merge, String what, List<Long> rows) {
        if (!rows.isEmpty()) {
            template.batchUpdate("insert into record_merge_row (merge_id, what, row_id) values (?, ?, ?)",
                    rows.stream().map(row -> new Object[] {merge.id().value(), what, row}).toList());
        }
    }

    public List<Long> kept(RecordMerge merge, String what) {
        return jdbc.sql("select row_id from record_merge_row where merge_id = ? and what = ?").params(merge.id().value(), what)
                .query((row, n) -> row.getLong(1)).list();
    }

    /** How much would go along, by table; what is nothing is left out. */
    public Map<String, Integer> of(long record, List<Hanging> all) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql(all.stream().map(Hanging::count).collect(joining(" union all "))).param("record", record)
                .query((ResultSet row) -> add(counts, row.getString(1), row.getInt(2)));
        return counts;
    }

    /** How much went along with each, by table. */
    public Map<RecordMergeId, Map<String, Integer>> went(Collection<RecordMerge> merges) {
        Map<RecordMergeId, Map<String, Integer>> all = new HashMap<>();
        if (!merges.isEmpty()) {
            jdbc.sql("select merge_id, what, count(*) from record_merge_row where merge_id in (:merges) group by merge_id, what")
                    .param("merges", merges.stream().map(one -> one.id().value()).toList())
                    .query((ResultSet row) -> add(all.computeIfAbsent(new RecordMergeId(row.getLong(1)), id -> new TreeMap<>()),
                            row.getString(2).replaceFirst("\\..*", ""), row.getInt(3)));
        }
        return all;
    }

    private static void add(Map<String, Integer> counts, String table, int rows) {
        if (rows > 0) {
            counts.merge(table, rows, Integer::sum);
        }
    }
}
