package dev.baton.mail;

import dev.baton.id.Tsids;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where business code leaves its mail. The row commits with the business transaction, all of a transaction in one
 * batch;
 * the router's delivery is woken after the commit.
 */
public final class Outbox implements Ledger<Outbox.Line> {

    private static final String COLUMNS =
            "id, once_key, about_type, about_id, purpose, state, attempts, next_at, message_id,"
            + " from_email, from_name, recipients, cc, subject, body, html, in_reply_to, reference_ids, automatic, "
            + "marketing,"
            + " unsubscribe_url, person_id, cause, created_at, doubts, enclosures, bcc, to_domain, answers_to";

    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final Tsids ids;
    private final Clock clock;
    private final Tokens tokens;
    private final Wakeup delivery;

    public Outbox(JdbcTemplate jdbc, Tsids ids, Clock clock, Tokens tokens, Wakeup delivery) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.tokens = tokens;
        this.delivery = delivery;
    }

    /**
     * Puts a letter in line. A letter that was queued before for the same trigger ({@link Letter#onceFor}) is not
     * queued
     * again; the id given back then names no row.
     *
     * @throws IllegalStateException outside a unit of work
     */
    public OutgoingId queue(Letter letter) {
        return queue(letter, Duration.ZERO);
    }

    /** As {@link #queue(Letter)}; the letter lies here for this long first, and can be taken back ({@link SentMails#withdraw}). */
    public OutgoingId queue(Letter letter, Duration pause) {
        Unit unit = UnitOfWork.now();
        var id = ids.next(OutgoingId::new);
        var now = clock.instant();
        unit.add(this, new Line(new OutgoingMail(id, letter, onceKey(letter, id), messageId(letter, id),
                OutboxState.QUEUED, 0, now, null, 0, null, unit.actor().person(), unit.cause(), now, null,
                List.of(), null, 0, false), pause));
        unit.afterCommit(delivery::ring);
        return id;
    }

    record Line(OutgoingMail mail, Duration pause) {
    }

    /** The Message-ID is the same over all attempts, so that a second copy can be told as such. */
    private String messageId(Letter letter, OutgoingId id) {
        return tokens.sign(letter.about()) + "." + Long.toString(id.value(), 32) + "@" + letter.from().domain();
    }

    private static String onceKey(Letter letter, OutgoingId id) {
        var trigger = letter.once() == null ? id.toString() : letter.once();
        return (letter.about() + "/" + letter.purpose() + "/" + trigger).toLowerCase(Locale.ROOT);
    }

    /** How often a machine of ours answered somebody of late, and in a longer time. */
    public record Answered(int shortly, int longer) {
    }

    /**
     * By whatever stood behind the plus of their address: a desk that gives each of its tickets an address is one
     * correspondent.
     */
    public Answered answered(MailAddress somebody, Instant shortly, Instant longer) {
        return jdbc.queryForObject("""
                select coalesce(sum(case when created_at > ? then 1 else 0 end), 0), count(*) from outbox_mail
                where answers_to = ? and created_at > ?""", (row, n) -> new Answered(row.getInt(1), row.getInt(2)),
                Timestamp.from(shortly), mailbox(somebody), Timestamp.from(longer));
    }

    private static String mailbox(MailAddress address) {
        String plain = address.key().replaceFirst("\\+[^@]*(?=@)", "");
        return plain.length() <= 254 ? plain : plain.substring(0, 254);
    }

    @Override
    public void write(List<Line> lines) {
        var now = REAL_TIME.instant();
        jdbc.batchUpdate("insert ignore into outbox_mail (" + COLUMNS + ") values (" + "?, ".repeat(28) + "?)",
                lines, lines.size(), (row, line) -> {
                    var mail = line.mail();
                    var letter = mail.letter();
                    row.setLong(1, mail.id().value());
                    row.setString(2, mail.onceKey());
                    row.setString(3, letter.about().type());
                    row.setLong(4, letter.about().id());
                    row.setString(5, letter.purpose());
                    row.setString(6, mail.state().name());
                    row.setInt(7, mail.attempts());
                    row.setTimestamp(8, Timestamp.from(now.plus(line.pause()))); // the delivery's clock is the real one, whatever the demo's says
                    row.setString(9, mail.messageId());
                    row.setString(10, letter.from().email());
                    row.setString(11, letter.from().name());
                    row.setString(12, AddressList.written(letter.to()));
                    row.setString(13, AddressList.written(letter.cc()));
                    row.setString(14, letter.subject());
                    row.setString(15, letter.text());
                    row.setString(16, letter.html());
                    row.setString(17, letter.inReplyTo());
                    row.setString(18, String.join(" ", letter.references()));
                    row.setBoolean(19, letter.automatic());
                    row.setBoolean(20, letter.marketing());
                    row.setString(21, letter.unsubscribe());
                    row.setObject(22, mail.person() == null ? null : mail.person().value());
                    row.setString(23, mail.cause() == null ? null : mail.cause().toString());
                    row.setTimestamp(24, Timestamp.from(mail.createdAt()));
                    row.setInt(25, mail.doubts());
                    row.setString(26, Enclosure.written(letter.enclosures()));
                    row.setString(27, letter.bcc().isEmpty() ? null : AddressList.written(letter.bcc()));
                    row.setString(28, letter.domain());
                    row.setString(29, letter.automatic() ? mailbox(letter.to().getFirst()) : null);
                });
    }
}
