package dev.baton.lead;

import dev.baton.team.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of leads that people read: newest first, by keyset, never more than the viewer may see. */
@Component
public class LeadList {

    private final JdbcClient jdbc;

    LeadList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param owner log-in of the owner
     * @param custom values of custom fields, by name
     * @param after the id of the last lead of the page before
     */
    public record Query(LeadStatus status, String owner, String grade, Map<String, String> custom, Long after, int limit) {
    }

    public List<LeadId> read(Query query, Visibility visible) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select l.id from crm_lead l left join person p on p.id = l.owner_id where l.merged_into is null and ")
                .append(visible.sql("l"));
        filter(sql, values, " and l.status = ?", query.status() == null ? null : query.status().name());
        filter(sql, values, " and p.login = ?", query.owner());
        filter(sql, values, " and l.grade = ?", query.grade());
        query.custom().forEach((field, value) -> {
            sql.append("""
                     and exists (select 1 from custom_value v where v.record_type = 'lead' and v.field = ?
                     and v.value_key = ? and v.record_id = l.id)""");
            values.add(field);
            values.add(value);
        });
        filter(sql, values, " and l.id < ?", query.after());
        sql.append(" order by l.id desc limit ").append(query.limit());
        return jdbc.sql(sql.toString()).params(values).query((row, n) -> new LeadId(row.getLong(1))).list();
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
