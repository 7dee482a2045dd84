package dev.baton.mail;

import dev.baton.id.Tsids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for some of the recipients of a mail, where they fare differently. */
final class Parts {

    private final JdbcClient jdbc;
    private final Tsids ids;

    Parts(JdbcClient jdbc, Tsids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The same mail under the same Message-ID, tried as often. */
    OutgoingId add(OutgoingMail mail, OutboxState state, List<MailAddress> recipients, String failure, Instant next) {
        var id = ids.next(OutgoingId::new);
        jdbc.sql("""
                insert into outbox_mail (id, once_key, state, next_at, about_type, about_id, purpose, attempts, message_id, from_email,
                  from_name, recipients, cc, bcc, subject, body, html, enclosures, in_reply_to, reference_ids, automatic, marketing,
                  unsubscribe_url, person_id, cause, created_at, doubts)
                select %1$s, 'part/%1$s', case when unwanted and '%2$s' = 'QUEUED' then 'WITHDRAWN' else '%2$s' end, next_at,
                  about_type, about_id, purpose, attempts, message_id, from_email, from_name, recipients, cc, bcc, subject, body, html,
                  enclosures, in_reply_to, reference_ids, automatic, marketing, unsubscribe_url, person_id, cause, created_at, 0
                from outbox_mail where id = ?""".formatted(id.value(), state)).param(mail.id().value()).update();
        jdbc.sql("update outbox_mail set part_of = ?, only_to = ?, to_domain = ?, failure = ?, next_at = ? where id = ?")
                .params(known(mail).value(), AddressList.written(recipients), domain(recipients), MailWork.shortened(failure, 1000),
                        Timestamp.from(next), id.value()).update();
        return id;
    }

    /** The row that people know. */
    static OutgoingId known(OutgoingMail mail) {
        return mail.partOf() == null ? mail.id() : mail.partOf();
    }

    static String domain(List<MailAddress> recipients) {
        return MailWork.shortened(recipients.getFirst().domain(), 190);
    }
}
