package dev.baton.mail;

import dev.baton.id.Ref;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as others read it: what was or will be sent, and about what. */
public final class SentMails {

    private final JdbcClient jdbc;

    public SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OutgoingMail> find(OutgoingId id) {
        return jdbc.sql("select * from outbox_mail where id = ?").param(id.value()).query(OutgoingMail::read)
                .optional();
    }

    public Optional<OutgoingMail> withMessageId(String messageId) {
        return jdbc.sql("select * from outbox_mail where message_id = ?").param(messageId).query(OutgoingMail::read)
                .optional();
    }

    /** Oldest first. */
    public List<OutgoingMail> about(Ref record) {
        return jdbc.sql("select * from outbox_mail where about_type = ? and about_id = ? order by created_at, id")
                .params(record.type(), record.id()).query(OutgoingMail::read).list();
    }

    /**
     * Newest first.
     *
     * @param state  null for any
     * @param to     a recipient's address, or a part of it; null for any
     * @param seen   a condition on {@code m}: which of them the reader may see
     * @param before id of the last one seen, or null
     */
    public List<OutgoingMail> list(OutboxState state, String to, String seen, OutgoingId before, int limit) {
        return jdbc.sql("""
                select * from outbox_mail m where (:state is null or state = :state) and (:to is null or
                recipients like :to) and id < :before and (%s) order by id desc limit :limit""".formatted(seen))
                .param("state", state == null ? null : state.name())
                .param("to", to == null ? null : "%" + to.replace("%", "").replace("_", "\\_") + "%")
                .param("before", before == null ? Long.MAX_VALUE : before.value())
                .param("limit", limit).query(OutgoingMail::read).list();
    }

    /** As {@link #withdraw(Ref, String)}, of one mail; false when it has left already. */
    public boolean withdraw(OutgoingId id, String reason) {
        return jdbc.sql("""
                update outbox_mail set state = 'WITHDRAWN', failure = ?, claimed_by = null
                where id = ? and state in ('QUEUED', 'CLAIMED')""").params(reason, id.value()).update() == 1;
    }

    /** Takes back what was not yet handed to the mail server, also from a postman who has it in hand; says how many mails. */
    public int withdraw(Ref about, String reason) {
        return jdbc.sql("""
                update outbox_mail set state = 'WITHDRAWN', failure = ?, claimed_by = null
                where about_type = ? and about_id = ? and state in ('QUEUED', 'CLAIMED')""")
                .params(reason, about.type(), about.id()).update();
    }
}
