package dev.baton.mail;

import dev.baton.id.Ref;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** More than one where its recipients fared differently; the one that people know is first. */
    public List<OutgoingMail> withMessageId(String messageId) {
        return jdbc.sql("select * from outbox_mail where message_id = ? order by id").param(messageId)
                .query(OutgoingMail::read).list();
    }

    /** As people know them, each once however its recipients fared; oldest first. */
    public List<OutgoingMail> about(Ref record) {
        return jdbc.sql("""
                select * from outbox_mail where about_type = ? and about_id = ? and part_of is null
                order by created_at, id""")
                .params(record.type(), record.id()).query(OutgoingMail::read).list();
    }

    /** Whether anything was written about it that was not taken back before it went out. */
    public boolean wrote(Ref record) {
        return !jdbc.sql("select 1 from outbox_mail where about_type = ? and about_id = ? and state <> 'WITHDRAWN' limit 1")
                .params(record.type(), record.id()).query(Integer.class).list().isEmpty();
    }

    /** The same with what became of those recipients who fared otherwise. */
    public List<SentMail> wholeAbout(Ref record) {
        List<OutgoingMail> rows = jdbc.sql("select * from outbox_mail where about_type = ? and about_id = ? order by created_at, id")
                .params(record.type(), record.id()).query(OutgoingMail::read).list();
        Map<OutgoingId, List<OutgoingMail>> parts = rows.stream().filter(row -> row.partOf() != null)
                .collect(Collectors.groupingBy(OutgoingMail::partOf));
        return rows.stream().filter(row -> row.partOf() == null)
                .map(mail -> new SentMail(mail, parts.getOrDefault(mail.id(), List.of()))).toList();
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
                coalesce(only_to, concat_ws(' ', recipients, cc, bcc)) like :to) and id < :before and (%s) order by id desc limit :limit""".formatted(seen))
                .param("state", state == null ? null : state.name())
                .param("to", to == null ? null : "%" + to.replace("%", "").replace("_", "\\_") + "%")
                .param("before", before == null ? Long.MAX_VALUE : before.value())
                .param("limit", limit).query(OutgoingMail::read).list();
    }

    /** Refused for good, and nobody was told yet. */
    public List<OutgoingId> undelivered() {
        return jdbc.sql("select outgoing_id from mail_undelivered order by outgoing_id limit 50")
                .query((row, n) -> new OutgoingId(row.getLong(1))).list();
    }

    /** Whoever calls this tells; empty when somebody else does. */
    public Optional<Undelivered> tellOf(OutgoingId id) {
        return find(id).flatMap(mail -> jdbc.sql("select * from mail_undelivered where outgoing_id = ?").param(id.value())
                .query((row, n) -> new Undelivered(mail, row.getString("recipients") == null ? mail.recipients()
                        : AddressList.read(row.getString("recipients")), row.getString("reason"), row.getBoolean("hard")))
                .optional()).filter(found -> jdbc.sql("delete from mail_undelivered where outgoing_id = ?")
                .param(id.value()).update() == 1);
    }

    /** A mail that waits is tried now, whatever keeps it; false when it does not wait. */
    public boolean hurry(OutgoingId id, Instant now) {
        return jdbc.sql("update outbox_mail set next_at = ?, waits = null, urgent = true where id = ? and state = 'QUEUED'")
                .params(Timestamp.from(now), id.value()).update() == 1;
    }

    /**
     * One that failed, or of which nobody knows, goes out once more under its own Message-ID.
     *
     * @param seen how often it was sent again before, as whoever asks knows it
     * @return false when it was sent again meanwhile, or is neither
     */
    public boolean again(OutgoingMail mail, int seen, Instant now) {
        return jdbc.sql("""
                update outbox_mail set state = 'QUEUED', next_at = ?, attempts = 0, failure = null, waits = null, urgent = true,
                unwanted = false, again = again + 1 where id = ? and again = ? and state in ('FAILED', 'AMBIGUOUS')""")
                .params(Timestamp.from(now), mail.id().value(), seen).update() == 1;
    }

    /** The rows that others of the same mail were put into, oldest first. */
    public List<OutgoingMail> partsOf(OutgoingId id) {
        return jdbc.sql("select * from outbox_mail where part_of = ? order by id").param(id.value()).query(OutgoingMail::read).list();
    }

    /** @param seen a condition on {@code m}: which of them the reader may see */
    public Optional<OutgoingMail> find(OutgoingId id, String seen) {
        return jdbc.sql("select * from outbox_mail m where id = ? and (%s)".formatted(seen)).param(id.value())
                .query(OutgoingMail::read).optional();
    }

    /** As {@link #withdraw(Ref, String)}, of one mail; false when it has left already. */
    public boolean withdraw(OutgoingId id, String reason) {
        return withdraw("id = ?", reason, id.value()) == 1;
    }

    /**
     * Takes back what was not yet handed to the mail server, also from a postman who has it in hand; says how many mails.
     * What is being handed over right now is not tried again should the server refuse it.
     */
    public int withdraw(Ref about, String reason) {
        return withdraw("about_type = ? and about_id = ?", reason, about.type(), about.id());
    }

    private int withdraw(String which, String reason, Object... values) {
        var back = jdbc.sql("""
                update outbox_mail set state = 'WITHDRAWN', failure = ?, claimed_by = null
                where %s and state in ('QUEUED', 'CLAIMED')""".formatted(which)).param(reason).params(values).update();
        jdbc.sql("update outbox_mail set unwanted = true where %s and state = 'IN_DATA'".formatted(which)).params(values)
                .update();
        return back;
    }
}
