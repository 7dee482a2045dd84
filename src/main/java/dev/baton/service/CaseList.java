package dev.baton.service;

import dev.baton.custom.CustomFilter;
import dev.baton.team.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of cases that people read: newest first, by keyset, never more than the viewer may see. */
@Component
public class CaseList {

    private static final String SELECT = """
            select c.id, c.version, c.number, c.subject, c.kind, c.priority, c.status, c.created_at, c.language,
              p.name owner_name, t.name team_name, k.first_name, k.last_name, k.email
            from crm_case c
            join crm_contact k on k.id = c.contact_id
            left join person p on p.id = c.owner_id
            left join team t on t.id = c.team_id
            where\s""";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param after the id of the last case of the page before
     */
    public record Query(CaseStatus status, String teamKey, String contactEmail, Long contact, CustomFilter custom,
                        FirstResponse firstResponse, Long after, int limit) {

        public Query(CaseStatus status, String teamKey, String contactEmail, Long contact, CustomFilter custom, Long after,
                     int limit) {
            this(status, teamKey, contactEmail, contact, custom, null, after, limit);
        }

        public Query(CaseStatus status, String teamKey, String contactEmail, Long contact, Long after, int limit) {
            this(status, teamKey, contactEmail, contact, CustomFilter.NONE, null, after, limit);
        }
    }

    public List<Line> read(Query query, Visibility visible) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(SELECT).append(visible.sql("c"));
        filter(sql, values, " and c.status = ?", query.status() == null ? null : query.status().name());
        filter(sql, values, " and t.team_key = ?", query.teamKey());
        filter(sql, values, " and c.contact_id in (select coalesce(o.merged_into, o.id) from crm_contact o where o.email_key = ?)", query.contactEmail());
        filter(sql, values, " and c.contact_id = (select coalesce(o.merged_into, o.id) from crm_contact o where o.id = ?)", query.contact());
        query.custom().addTo(sql, values, Case.TYPE, "c.id");
        filter(sql, values, " and c.id < ?", query.after());
        if (query.firstResponse() != null) {
            sql.append(" and exists (select 1 from case_clock w where w.case_id = c.id and ")
                    .append(query.firstResponse().sql()).append(")");
            values.addAll(query.firstResponse().values());
        }
        return lines(sql, values, query.limit());
    }

    /** The newest cases of any of these customers. */
    public List<Line> ofCustomers(Collection<Long> contacts, Visibility visible, int limit) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        String places = contacts.stream().map(contact -> "?").collect(Collectors.joining(", "));
        return lines(new StringBuilder(SELECT).append(visible.sql("c")).append(" and c.contact_id in (").append(places).append(")"),
                List.copyOf(contacts), limit);
    }

    private List<Line> lines(StringBuilder sql, List<?> values, int limit) {
        sql.append(" order by c.id desc limit ").append(limit);
        return jdbc.sql(sql.toString()).params(values).query((row, n) -> new Line(new CaseId(row.getLong("id")), row.getInt("version"),
                row.getLong("number"), row.getString("subject"), CaseKind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")), CaseStatus.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(), row.getString("language"), row.getString("owner_name"),
                row.getString("team_name"), name(row.getString("first_name"), row.getString("last_name"),
                        row.getString("email")))).list();
    }

    /** How many of them there are in each status; a status that has none is missing. */
    public Map<CaseStatus, Long> counts(Visibility visible) {
        return jdbc.sql("select c.status, count(*) from crm_case c where " + visible.sql("c") + " group by c.status")
                .query((row, n) -> Map.entry(CaseStatus.valueOf(row.getString(1)), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long count(FirstResponse firstResponse, Visibility visible) {
        return jdbc.sql("select count(*) from case_clock w join crm_case c on c.id = w.case_id where " + firstResponse.sql()
                + " and " + visible.sql("c")).params(firstResponse.values()).query(Long.class).single();
    }

    /** One line of a list. */
    public record Line(CaseId id, int version, long number, String subject, CaseKind kind, Priority priority, CaseStatus status,
                       Instant createdAt, String language, String owner, String team, String contact) {
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static String name(String first, String last, String email) {
        String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        return name.isEmpty() ? email : name;
    }
}
