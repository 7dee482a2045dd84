package dev.baton.sales;

import dev.baton.team.Visibility;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of quotes that people read: newest first, by keyset, never more than the viewer may see. */
@Component
public class QuoteList {

    private final JdbcClient jdbc;

    QuoteList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param owner log-in
     * @param after the id of the last quote of the page before
     */
    public record Query(QuoteStatus status, String owner, Long after, int limit) {
    }

    /** One line of a list. */
    public record Line(QuoteId id, String name, QuoteStatus status, String customer, String owner, BigDecimal total,
                       String currency, BigDecimal discountPercent, Instant createdAt) {
    }

    public List<Line> read(Query query, Visibility visible) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("""
                select q.id, q.number, q.status, q.total, q.currency, q.discount_percent, q.created_at,
                  a.name account_name, k.first_name, k.last_name, k.email, p.name owner_name
                from crm_quote q
                join person p on p.id = q.owner_id
                left join crm_account a on a.id = q.account_id
                left join crm_contact k on k.id = q.contact_id
                where\s""").append(visible.sql("q"));
        filter(sql, values, " and q.status = ?", query.status() == null ? null : query.status().name());
        filter(sql, values, " and p.login = ?", query.owner());
        filter(sql, values, " and q.id < ?", query.after());
        sql.append(" order by q.id desc limit ").append(query.limit());
        return jdbc.sql(sql.toString()).params(values).query(QuoteList::line).list();
    }

    public boolean sees(Visibility visible, QuoteId id) {
        return jdbc.sql("select 1 from crm_quote q where q.id = ? and " + visible.sql("q")).param(id.value())
                .query(Integer.class).optional().isPresent();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(new QuoteId(row.getLong("id")), "Q-" + row.getLong("number"),
                QuoteStatus.valueOf(row.getString("status")), customer(row), row.getString("owner_name"),
                row.getBigDecimal("total"), row.getString("currency"), row.getBigDecimal("discount_percent"),
                row.getTimestamp("created_at").toInstant());
    }

    private static String customer(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        String last = row.getString("last_name");
        String person = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        String account = row.getString("account_name");
        return account != null ? account : person.isEmpty() ? row.getString("email") : person;
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
