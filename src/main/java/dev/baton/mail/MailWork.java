package dev.baton.mail;

import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stored mail as work: claimed in a short transaction, finished each in its own. Leases run on real time, never on the
 * clock that a demo moves.
 */
public final class MailWork {

    private static final String SELECT =
            "select m.*, b.address from mail_message m join mailbox b on b.id = m.mailbox_id ";
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final UnitOfWork units;
    private final JdbcClient jdbc;
    private final Pile stored;
    private final String owner;
    private final Clock realTime;

    /** @param owner names this node in claims */
    public MailWork(UnitOfWork units, JdbcClient jdbc, String owner, Clock realTime) {
        this.units = units;
        this.jdbc = jdbc;
        this.stored = new Pile(jdbc, "mail_message", "STORED");
        this.owner = owner;
        this.realTime = realTime;
    }

    /** Takes up to {@code most} waiting mails, oldest first; nobody else works on them while the lease lasts. */
    public List<InboundMail> claim(int most) {
        return units.perform(Actor.system("router"), null, () -> {
            var now = realTime.instant();
            var ids = stored.take(most, now).ids();
            if (ids.isEmpty()) {
                return List.<InboundMail>of();
            }
            jdbc.sql("""
                    update mail_message set state = 'CLAIMED', claimed_by = :owner, claimed_until = :until
                    where id in (:ids)""")
                    .param("owner", owner).param("until", Timestamp.from(now.plus(LEASE))).param("ids", ids).update();
            return jdbc.sql(SELECT + "where m.id in (:ids) order by m.next_at, m.id").param("ids", ids)
                    .query(InboundMail::read).list();
        });
    }

    /** Gives back what nodes that died had claimed; says how many mails. */
    public int reclaim() {
        return jdbc.sql("""
                update mail_message set state = 'STORED', claimed_by = null
                where state = 'CLAIMED' and claimed_until < ?""")
                .param(Timestamp.from(realTime.instant())).update();
    }

    /**
     * Notes what became of a mail, within the transaction that did it.
     *
     * @throws ClaimLost when another node has it by now: the transaction must not commit
     */
    public void finish(MailId id, MailAddress from, String subject, Filed filed) {
        var about = filed.about();
        var claimed = filed.claimed();
        var updated = jdbc.sql("""
                update mail_message set state = 'DONE', claimed_by = null, from_email = ?, from_name = ?,
                subject = ?, outcome = ?, reason = ?, about_type = ?, about_id = ?, claims_type = ?, claims_id = ?
                where id = ? and state = 'CLAIMED' and claimed_by = ?""")
                .params(from == null ? null : shortened(from.email(), 254),
                        from == null ? null : shortened(from.name(), 200),
                        shortened(subject, 500), filed.outcome().name(), shortened(filed.reason(), 1000),
                        about == null ? null : about.type(), about == null ? null : about.id(),
                        claimed == null ? null : claimed.type(), claimed == null ? null : claimed.id(), id.value(), owner)
                .update();
        if (updated != 1) {
            throw new ClaimLost(id);
        }
    }

    /** Puts a mail back in line after a failure. */
    public void retryAt(MailId id, Instant next, String reason) {
        jdbc.sql("""
                update mail_message set state = 'STORED', claimed_by = null, attempts = attempts + 1,
                next_at = ?, reason = ? where id = ? and claimed_by = ?""")
                .params(Timestamp.from(next), shortened(reason, 1000), id.value(), owner).update();
    }

    static String shortened(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
