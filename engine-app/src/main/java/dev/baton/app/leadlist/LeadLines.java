package dev.baton.app.leadlist;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads as people read them, by keyset, never more than the viewer may see. */
@Component
public class LeadLines {

    /** Of lists that people keep: each takes a moment on every page. */
    private static final int MOST_COUNTED = 12;

    private static final String COLUMNS = """
            select l.id, l.first_name, l.last_name, l.email, l.phone, l.company, l.country, l.industry, l.employees, l.status, l.score, l.grade, l.created_at, l.version,
              p.name owner_name, t.name team_name
            from crm_lead l left join person p on p.id = l.owner_id left join team t on t.id = l.team_id where\s""";

    /** What may be written in place, by cell: facts that are corrected most and stand in the list, by the names of the API. */
    public static final Map<String, List<String>> WRITTEN = Map.of("name", List.of("firstName", "lastName"), "company", List.of("company"),
            "phone", List.of("phone"), "country", List.of("country"), "industry", List.of("industry"), "employees", List.of("employees"));

    private final JdbcClient jdbc;
    private final LeadWhere where;

    LeadLines(JdbcClient jdbc, LeadWhere where) {
        this.jdbc = jdbc;
        this.where = where;
    }

    /** @param grade A to D; null before the rules have spoken */
    public record Line(String id, String name, String company, String email, String phone, String country, String industry, Integer employees,
                       LeadStatus status, Integer score, String grade, String team, String owner, Instant createdAt, int version) {
    }

    /** The newest of those whose name, address or company this is the beginning of. */
    public List<Line> found(String text, int limit, Viewer viewer) {
        return read(LeadFilter.ALL.saying(text), null, limit, viewer);
    }

    /** @param after id of the last lead of the page before; null for the first page */
    List<Line> read(LeadFilter filter, Long after, int limit, Viewer viewer) {
        LeadOrder order = LeadOrder.of(filter.within(viewer.fields()).sort());
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS);
        where.add(filter, viewer, sql, values);
        sql.append(order.only());
        order.after(after, sql, values);
        sql.append(" order by ").append(order.by()).append(" limit ").append(limit);
        return jdbc.sql(sql.toString()).params(values).query(LeadLines::line).list();
    }

    /** For who may see it. */
    public Line one(LeadId id) {
        return jdbc.sql(COLUMNS + "l.id = ?").param(id.value()).query(LeadLines::line).single();
    }

    /** The cells that this viewer may write. */
    public static Set<String> writtenBy(Viewer viewer) {
        return WRITTEN.keySet().stream().filter(cell -> WRITTEN.get(cell).stream().noneMatch(field -> viewer.fields().freeze(Lead.TYPE, field)))
                .collect(Collectors.toSet());
    }

    /** How many of them there are in each status, whichever the filter asks for. */
    Map<LeadStatus, Tally> tallies(LeadFilter filter, Viewer viewer) {
        LeadFilter asked = filter.within(viewer.fields());
        String only = LeadOrder.of(asked.sort()).only();
        List<Object> values = new ArrayList<>();
        String sql = asked.looksAtEach() ? counted(asked, only, viewer, values) : Stream.of(LeadStatus.values())
                .map(status -> countedAsFarAsWanted(status.name(), asked.in(status), viewer, values)).collect(Collectors.joining(" union all "));
        Map<LeadStatus, Tally> found = new EnumMap<>(LeadStatus.class);
        Stream.of(LeadStatus.values()).forEach(status -> found.put(status, Tally.of(0)));
        jdbc.sql(sql).params(values).query((row, n) -> found.put(LeadStatus.valueOf(row.getString(1).strip()), Tally.of(row.getLong(2)))).list();
        return found;
    }

    /** How many each list has, of the first that an index counts, in one statement; the others have none. */
    Map<LeadFilter, Tally> tallies(Collection<LeadFilter> lists, Viewer viewer) {
        List<LeadFilter> asked = lists.stream().map(list -> list.within(viewer.fields())).filter(list -> !list.looksAtEach()).distinct()
                .limit(MOST_COUNTED).toList();
        List<Object> values = new ArrayList<>();
        String sql = IntStream.range(0, asked.size()).mapToObj(n -> countedAsFarAsWanted(Integer.toString(n), asked.get(n), viewer, values))
                .collect(Collectors.joining(" union all "));
        Map<LeadFilter, Tally> found = new HashMap<>();
        if (!asked.isEmpty()) {
            jdbc.sql(sql).params(values).query(row -> {
                found.put(asked.get(Integer.parseInt(row.getString(1).strip())), Tally.of(row.getLong(2)));
            });
        }
        return found;
    }

    private String counted(LeadFilter asked, String only, Viewer viewer, List<Object> values) {
        StringBuilder sql = new StringBuilder("select l.status, count(*) from crm_lead l where ");
        where.add(asked.in(null), viewer, sql, values);
        return sql.append(only).append(" group by l.status").toString();
    }

    /** By itself, by an index that it is in. */
    private String countedAsFarAsWanted(String name, LeadFilter asked, Viewer viewer, List<Object> values) {
        StringBuilder sql = new StringBuilder("select '" + name + "', count(*) from (select 1 one from crm_lead l where ");
        where.add(asked, viewer, sql, values);
        return sql.append(LeadOrder.of(asked.sort()).only()).append(" limit ").append(Tally.ENOUGH + 1).append(") counted").toString();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getString("id"), Stream.of(row.getString("first_name"), row.getString("last_name"))
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" ")),
                row.getString("company"), row.getString("email"), row.getString("phone"), row.getString("country"),
                row.getString("industry"), row.getObject("employees", Integer.class), LeadStatus.valueOf(row.getString("status")),
                row.getObject("score", Integer.class), row.getString("grade"), row.getString("team_name"), row.getString("owner_name"), row.getTimestamp("created_at").toInstant(), row.getInt("version"));
    }
}
