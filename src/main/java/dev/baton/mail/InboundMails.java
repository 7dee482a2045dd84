package dev.baton.mail;

import dev.baton.id.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inbound mail as others read it. */
public final class InboundMails {

    private static final String SELECT =
            "select m.*, b.address from mail_message m join mailbox b on b.id = m.mailbox_id ";

    private final JdbcClient jdbc;

    public InboundMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<InboundMail> find(MailId id) {
        return jdbc.sql(SELECT + "where m.id = ?").param(id.value()).query(InboundMail::read).optional();
    }

    /** @param hash over the mail without the headers that relays add */
    public Optional<InboundMail> withContent(String hash) {
        return jdbc.sql(SELECT + "where m.content_hash = ?").param(hash).query(InboundMail::read).optional();
    }

    /** Oldest first. */
    public List<InboundMail> about(Ref record) {
        return jdbc.sql(SELECT + "where m.about_type = ? and m.about_id = ? order by m.stored_at, m.id")
                .params(record.type(), record.id()).query(InboundMail::read).list();
    }

    /**
     * Every delivery, newest first: a mail that came twice is there twice, the second time as a duplicate.
     *
     * @param outcome null for any
     * @param mailbox its address; null for any
     * @param before  delivery id of the last one seen; null for the first page
     */
    public List<Delivered> list(MailOutcome outcome, String mailbox, Long before, int limit) {
        var sql = new StringBuilder("""
                select m.*, b.address, d.id delivery_id, d.again from mail_delivery d
                join mail_message m on m.id = d.mail_id join mailbox b on b.id = d.mailbox_id where d.id < ?""");
        var params = new ArrayList<Object>();
        params.add(before == null ? Long.MAX_VALUE : before);
        if (outcome == MailOutcome.DUPLICATE) {
            sql.append(" and d.again = true");
        } else if (outcome != null) {
            sql.append(" and d.again = false and m.outcome = ?");
            params.add(outcome.name());
        }
        if (mailbox != null) {
            sql.append(" and b.address = ?");
            params.add(mailbox);
        }
        params.add(limit);
        return jdbc.sql(sql.append(" order by d.id desc limit ?").toString()).params(params)
                .query((row, n) -> new Delivered(
                        row.getLong("delivery_id"), InboundMail.read(row, n), row.getBoolean("again"))).list();
    }

    public record Delivered(long id, InboundMail mail, boolean again) {

        /** Null while the mail waits. */
        public MailOutcome outcome() {
            return again ? MailOutcome.DUPLICATE : mail.outcome();
        }
    }

    /** The record that the newest known mail of these Message-IDs belongs to; ours carry tokens and need no look-up. */
    public Optional<Ref> aboutOf(Collection<String> messageIds) {
        if (messageIds.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select about_type, about_id from mail_message where message_id in (:ids) and about_id is not null
                order by stored_at desc limit 1""")
                .param("ids", messageIds).query((row, n) -> new Ref(row.getString(1), row.getLong(2))).optional();
    }

    /** Everybody who wrote or was written to about a record: addresses in lower case. */
    public Set<String> participants(Ref record) {
        var all = new HashSet<String>();
        jdbc.sql("select from_email from mail_message where about_type = ? and about_id = ? and from_email is not null"
                        + " union all select concat(recipients, '\n', cc) from outbox_mail"
                        + " where about_type = ? and about_id = ? and state <> 'WITHDRAWN'")
                .params(record.type(), record.id(), record.type(), record.id()).query(String.class).list()
                .forEach(column -> AddressList.read(column).forEach(address -> all.add(address.key())));
        return all;
    }

    /** A mail that waited for a person has found its place. */
    public void refile(MailId id, Filed filed) {
        var about = filed.about();
        jdbc.sql("""
                update mail_message set outcome = ?, reason = ?, about_type = ?, about_id = ?
                where id = ? and state = 'DONE'""")
                .params(filed.outcome().name(), filed.reason(), about == null ? null : about.type(),
                        about == null ? null : about.id(), id.value()).update();
    }
}
