package dev.baton.lead;

import dev.baton.custom.CustomFilter;
import dev.baton.team.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of leads that people read: newest first, by keyset, never more than the viewer may see. */
@Component
public class LeadList {

    /**
     * Of a lead {@code l}: that it did not join another. So that no server reads the index of those that did for it: that
     * is nearly all leads, and they would be sorted then for each page.
     */
    public static final String UNMERGED = "coalesce(l.merged_into, 0) = 0";

    private final JdbcClient jdbc;

    LeadList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param owner log-in of the owner
     * @param outcomeReason why it is not for us
     * @param after the id of the last lead of the page before
     */
    public record Query(LeadStatus status, String owner, String grade, String outcomeReason, CustomFilter custom, Long after, int limit) {
    }

    public List<LeadId> read(Query query, Visibility visible) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select l.id from crm_lead l left join person p on p.id = l.owner_id where ")
                .append(UNMERGED).append(" and ").append(visible.sql("l"));
        filter(sql, values, " and l.status = ?", query.status() == null ? null : query.status().name());
        filter(sql, values, " and p.login = ?", query.owner());
        filter(sql, values, " and l.grade = ?", query.grade());
        filter(sql, values, " and l.outcome_reason = ?", query.outcomeReason());
        query.custom().addTo(sql, values, Lead.TYPE, "l.id");
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
