package dev.baton.sales;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.normal.NameKey;
import dev.baton.team.Visibility;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of opportunities that people read: newest first, by keyset, never more than the viewer may see. */
@Component
public class OpportunityList {

    private final JdbcClient jdbc;

    OpportunityList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param owner log-in
     * @param account whose: all of one account are few, and those that are open come first
     * @param contact with whom; as those of an account
     * @param text a part of its name, in any script
     * @param after the id of the last opportunity of the page before
     */
    public record Query(String owner, AccountId account, ContactId contact, String text, Long after, int limit) {

        public Query(String owner, String text, Long after, int limit) {
            this(owner, null, null, text, after, limit);
        }

        public static Query of(AccountId account, int limit) {
            return new Query(null, account, null, null, null, limit);
        }

        public static Query of(ContactId contact, int limit) {
            return new Query(null, null, contact, null, null, limit);
        }

        private boolean openFirst() {
            return account != null || contact != null;
        }
    }

    /** One line of a list. @param customer the company, else the person */
    public record Line(OpportunityId id, String name, Stage stage, int probability, String customer, String owner,
                       BigDecimal amount, String currency, LocalDate closeOn, Instant createdAt) {
    }

    public List<Line> read(Query query, Visibility visible) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("""
                select o.id, o.name, o.stage, o.probability, o.amount, o.currency, o.close_on, o.created_at,
                  a.name account_name, k.first_name, k.last_name, k.email, p.name owner_name
                from crm_opportunity o
                join crm_contact k on k.id = o.contact_id
                left join crm_account a on a.id = o.account_id
                left join person p on p.id = o.owner_id
                where\s""").append(visible.sql("o"));
        filter(sql, values, " and p.login = ?", query.owner());
        filter(sql, values, " and o.account_id = ?", query.account() == null ? null : query.account().value());
        filter(sql, values, " and o.contact_id = ?", query.contact() == null ? null : query.contact().value());
        filter(sql, values, " and o.name_key like ?", query.text() == null ? null : containing(NameKey.of(query.text())));
        filter(sql, values, " and o.id < ?", query.after());
        sql.append(query.openFirst() ? " order by case when o.stage in ('WON', 'LOST') then 1 else 0 end, o.id desc limit " : " order by o.id desc limit ").append(query.limit());
        return jdbc.sql(sql.toString()).params(values).query(OpportunityList::line).list();
    }

    /** Keys are letters, digits and blanks: nothing in them stands for anything else. What has no key finds nothing. */
    private static String containing(String key) {
        return key.isEmpty() ? "!" : "%" + key + "%";
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(new OpportunityId(row.getLong("id")), row.getString("name"), Stage.valueOf(row.getString("stage")),
                row.getInt("probability"), customer(row), row.getString("owner_name"), row.getBigDecimal("amount"),
                row.getString("currency"), row.getObject("close_on", LocalDate.class), row.getTimestamp("created_at").toInstant());
    }

    private static String customer(ResultSet row) throws SQLException {
        String account = row.getString("account_name");
        String person = Stream.of(row.getString("first_name"), row.getString("last_name"))
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        return account != null ? account : person.isEmpty() ? row.getString("email") : person;
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
