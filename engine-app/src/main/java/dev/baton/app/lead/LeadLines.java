package dev.baton.app.lead;

import dev.baton.lead.LeadStatus;
import dev.baton.normal.NameKey;
import dev.baton.team.Visibility;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads as people read them: newest first, by keyset, never more than the viewer may see. */
@Component
public class LeadLines {

    private final JdbcClient jdbc;

    LeadLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param since when they came at the earliest
     * @param text beginning of a name or an address
     * @param after id of the last lead of the page before
     */
    public record Query(LeadStatus status, String grade, Instant since, String text, Long after, int limit) {
    }

    /** @param grade A to D; null before the rules have spoken */
    public record Line(String id, String name, String company, String email, LeadStatus status, Integer score, String grade,
                       String team, String owner, Instant createdAt, int version) {
    }

    public List<Line> read(Query query, Visibility visible) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("""
                select l.id, l.first_name, l.last_name, l.email, l.company, l.status, l.score, l.grade, l.created_at, l.version,
                  p.name owner_name, t.name team_name
                from crm_lead l left join person p on p.id = l.owner_id left join team t on t.id = l.team_id
                where l.merged_into is null and\s""").append(visible.sql("l"));
        filter(sql, values, " and l.status = ?", query.status() == null ? null : query.status().name());
        filter(sql, values, " and l.grade = ?", query.grade());
        filter(sql, values, " and l.created_at >= ?", query.since() == null ? null : Timestamp.from(query.since()));
        filter(sql, values, " and l.id < ?", query.after());
        if (query.text() != null) {
            String name = NameKey.of(query.text());
            filter(sql, values, " and (l.email_key like ?", query.text().strip().toLowerCase(Locale.ROOT) + "%");
            filter(sql, values, " or l.name_key like ?)", name.isEmpty() ? "\u0000" : "%" + name + "%");
        }
        sql.append(" order by l.id desc limit ").append(query.limit());
        return jdbc.sql(sql.toString()).params(values).query((row, n) -> new Line(row.getString("id"),
                Stream.of(row.getString("first_name"), row.getString("last_name"))
                        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" ")),
                row.getString("company"), row.getString("email"), LeadStatus.valueOf(row.getString("status")),
                row.getObject("score", Integer.class), row.getString("grade"), row.getString("team_name"),
                row.getString("owner_name"), row.getTimestamp("created_at").toInstant(), row.getInt("version"))).list();
    }

    /** How many of them there are in each status; a status that has none is missing. */
    public Map<LeadStatus, Long> counts(Visibility visible) {
        return jdbc.sql("select l.status, count(*) from crm_lead l where l.merged_into is null and " + visible.sql("l")
                        + " group by l.status")
                .query((row, n) -> Map.entry(LeadStatus.valueOf(row.getString(1)), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
