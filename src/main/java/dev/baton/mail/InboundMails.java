package dev.baton.mail;

import dev.baton.id.Ref;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inbound mail as others read it. */
public final class InboundMails {

    private static final String SELECT =
            "select m.*, b.address from mail_message m join mailbox b on b.id = m.mailbox_id ";

    private static final String COUNTED = """
            select %s, coalesce(sum(case when stored_at > :shortly then 1 else 0 end), 0), count(*),
              coalesce(sum(case when stored_at > :shortly and outcome = 'LOOP' then 1 else 0 end), 0),
              coalesce(sum(case when outcome = 'LOOP' then 1 else 0 end), 0)
            from mail_message where %s and stored_at > :longer and outcome in ('JOINED_CASE', 'LOOP')""";

    private final JdbcClient jdbc;

    public InboundMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<InboundMail> find(MailId id) {
        return jdbc.sql(SELECT + "where m.id = ?").param(id.value()).query(InboundMail::read).optional();
    }

    /** What each of these names though its sender has nothing to do with it, by mail; those that name nothing are missing. */
    public Map<MailId, Ref> claims(Collection<MailId> mails) {
        return mails.isEmpty() ? Map.of() : jdbc.sql("select id, claims_type, claims_id from mail_message where id in (:ids) and claims_id is not null")
                .param("ids", mails.stream().map(MailId::value).toList())
                .query((row, n) -> Map.entry(new MailId(row.getLong(1)), new Ref(row.getString(2), row.getLong(3)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    /** Who was copied by somebody who takes part does so from now on. */
    public void takePart(Ref record, Collection<MailAddress> copied) {
        copied.forEach(address -> jdbc.sql(
                "insert ignore into mail_participant (about_type, about_id, email) values (?, ?, ?)")
                .params(record.type(), record.id(), address.key()).update());
    }

    /**
     * Everybody who wrote, was written to or copied about a record: addresses in lower case. Who sent no more than a report
     * on one of its mails takes no part in it: our token is all that such a report has to name. Whoever opened a case takes part with each
     * address of theirs: those of the contact and of all who became part of it.
     */
    public Set<String> participants(Ref record) {
        var all = new HashSet<String>();
        jdbc.sql("select from_email from mail_message where about_type = ? and about_id = ? and from_email is not null"
                        + " and outcome in " + MailOutcome.listed(MailOutcome::ofPerson)
                        + " union all select concat(recipients, '\n', cc, '\n', coalesce(bcc, '')) from outbox_mail"
                        + " where about_type = ? and about_id = ? and state <> 'WITHDRAWN'"
                        + " union all select email from mail_participant where about_type = ? and about_id = ?"
                        + " union all select o.email_key from crm_case c join crm_contact o on o.id = c.contact_id where c.id = ? and o.email_key is not null"
                        + " union all select o.email_key from crm_case c join crm_contact o on o.merged_into = c.contact_id where c.id = ? and o.email_key is not null")
                .params(record.type(), record.id(), record.type(), record.id(), record.type(), record.id(), record.id(), record.id()).query(String.class).list()
                .forEach(column -> AddressList.read(column).forEach(address -> all.add(address.key())));
        return all;
    }

    /** The domains of the account that a case belongs to, and of those that became part of it; empty where it belongs to none. */
    public Set<String> companiesOfCase(Ref one) {
        return jdbc.sql("""
                select a.domain from crm_case c join crm_account a on a.id = c.account_id where c.id = :case and a.domain is not null
                union select a.domain from crm_case c join crm_account a on a.merged_into = c.account_id where c.id = :case and a.domain is not null""")
                .param("case", one.id()).query(String.class).list().stream().map(String::toLowerCase).collect(Collectors.toSet());
    }

    /** How many there were, and how many of them were set aside as a loop. */
    public record Count(int shortly, int longer, int loopsShortly, int loopsLonger) {

        private static final Count NONE = new Count(0, 0, 0, 0);
    }

    public record Answers(Count ofSender, Count aboutRecord) {}

    /**
     * How many answers came of late: from a sender, and about a record.
     *
     * @param about null for none
     */
    public Answers answers(String sender, Ref about, Instant shortly, Instant longer) {
        var sql = COUNTED.formatted("'sender'", "from_email = :sender")
                + (about == null ? "" : " union all " + COUNTED.formatted("'record'", "about_type = :type and about_id = :id"));
        var counts = jdbc.sql(sql).param("sender", sender).param("type", about == null ? null : about.type())
                .param("id", about == null ? null : about.id()).param("shortly", Timestamp.from(shortly))
                .param("longer", Timestamp.from(longer))
                .query((row, n) -> Map.entry(row.getString(1), new Count(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Answers(counts.get("sender"), counts.getOrDefault("record", Count.NONE));
    }

    /** A mail that waited for a person has found its place; what it claims to be about stays. */
    public void refile(MailId id, Filed filed) {
        var about = filed.about();
        jdbc.sql("""
                update mail_message set outcome = ?, reason = ?, about_type = ?, about_id = ?
                where id = ? and state = 'DONE'""")
                .params(filed.outcome().name(), filed.reason(), about == null ? null : about.type(),
                        about == null ? null : about.id(), id.value()).update();
    }
}
