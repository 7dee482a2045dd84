package dev.baton.app.account;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.normal.NameKey;
import dev.baton.team.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts as people look them up: newest first, or by the beginning of a name or an address. */
@Component
public class ContactList {

    private final JdbcClient jdbc;

    ContactList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Line(String id, String name, String email, String phone, String account, String language) {
    }

    /** Who became part of another is found as that one. @param query what the person typed; null or blank for all. @param after id of the last line of the page before */
    public List<Line> read(String query, Long after, Visibility visible, int limit) {
        String typed = query == null ? "" : query.strip();
        String name = NameKey.of(typed);
        return jdbc.sql("""
                select c.id, c.first_name, c.last_name, c.email, c.phone, c.language, a.name account
                from crm_contact c left join crm_account a on a.id = c.account_id
                where c.merged_into is null and %s and c.id < :after
                  and (:all = 1 or c.email_key like :email escape '!' or c.name_key like :name escape '!'
                    or c.id in (select m.merged_into from crm_contact m where m.merged_into is not null
                      and (m.email_key like :email escape '!' or m.name_key like :name escape '!')))
                order by c.id desc limit %d""".formatted(visible.sql("c"), limit))
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("all", typed.isEmpty() ? 1 : 0)
                .param("email", begins(typed.toLowerCase(Locale.ROOT)))
                .param("name", name.isEmpty() ? "!!" : "%" + begins(name))
                .query(ContactList::line).list();
    }

    /** Who works there, the newest first. */
    List<Line> at(AccountId account, Visibility visible, int limit) {
        return jdbc.sql("""
                select c.id, c.first_name, c.last_name, c.email, c.phone, c.language, null account
                from crm_contact c where c.account_id = :account and c.merged_into is null and %s
                order by c.id desc limit %d""".formatted(visible.sql("c"), limit))
                .param("account", account.value()).query(ContactList::line).list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getString("id"), Stream.of(row.getString("first_name"), row.getString("last_name"))
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" ")),
                row.getString("email"), row.getString("phone"), row.getString("account"), row.getString("language"));
    }

    /** @param after id of the last one of the page before; null for the first page */
    List<ContactId> newest(Long after, Visibility visible, int limit) {
        return jdbc.sql("select c.id from crm_contact c where c.merged_into is null and c.id < ? and %s order by c.id desc limit %d"
                        .formatted(visible.sql("c"), limit)).param(after == null ? Long.MAX_VALUE : after)
                .query((row, n) -> new ContactId(row.getLong(1))).list();
    }

    private static String begins(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
