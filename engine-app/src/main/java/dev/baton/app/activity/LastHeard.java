package dev.baton.app.activity;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of whom of its people a page of an account's story can tell: an account may have thousands, and a page has twenty lines. The
 * newest line of each is looked up by index, so that a contact costs one row however long they have been with us.
 */
@Component
class LastHeard {

    private final JdbcClient jdbc;

    LastHeard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever has a line among the newest so many has their own newest among them: nobody else need be asked.
     *
     * @param told which lines {@code x} are told, beginning with "and"
     * @param values of its parameters
     */
    List<ContactId> of(AccountId account, String told, Map<String, ?> values, int rows) {
        return jdbc.sql("""
                select n.contact_id from (select c.id contact_id, (select x.id from activity x where x.contact_id = c.id%s
                  order by x.at desc, x.id desc limit 1) line_id from crm_contact c where c.account_id = %d) n
                join activity a on a.id = n.line_id order by a.at desc, a.id desc limit %d""".formatted(told, account.value(), rows))
                .params(values).query((row, n) -> new ContactId(row.getLong(1))).list();
    }
}
