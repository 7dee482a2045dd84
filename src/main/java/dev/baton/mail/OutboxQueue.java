package dev.baton.mail;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.id.Ref;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as work for the delivery. Leases and pauses run on real time. */
public final class OutboxQueue {

    /** Whoever has mails in hand for longer must {@link #hold} them before it has run out. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** What became of one attempt. */
    public sealed interface Attempt {
        OutgoingId id();

        record Sent(OutgoingId id, Instant at) implements Attempt {}

        record Later(OutgoingId id, Instant next, String failure) implements Attempt {}

        /** The connection broke after the mail was handed over and before the server said that it has it. */
        record InDoubt(OutgoingMail mail, Instant next, String failure) implements Attempt {
            @Override
            public OutgoingId id() {
                return mail.id();
            }
        }

        record Refused(OutgoingMail mail, String failure) implements Attempt {
            @Override
            public OutgoingId id() {
                return mail.id();
            }
        }
    }

    private final UnitOfWork units;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Activities activities;
    private final String owner;
    private final Clock realTime;

    public OutboxQueue(UnitOfWork units, JdbcTemplate jdbc, Activities activities, String owner, Clock realTime) {
        this.units = units;
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.activities = activities;
        this.owner = owner;
        this.realTime = realTime;
    }

    /** The same queue for one postman of several, who has in hand only what he himself took. */
    public OutboxQueue ofPostman(int number) {
        return new OutboxQueue(units, jdbc, activities, owner + "/" + number, realTime);
    }

    /** Takes up to {@code most} mails that are due, oldest first. */
    public List<OutgoingMail> claim(int most) {
        return units.perform(Actor.system("router"), null, () -> {
            var now = realTime.instant();
            var mails = client.sql("""
                    select * from outbox_mail where state = 'QUEUED' and next_at <= ?
                    order by next_at, id limit ? for update skip locked""")
                    .params(Timestamp.from(now), most).query(OutgoingMail::read).list();
            if (!mails.isEmpty()) {
                client.sql("""
                        update outbox_mail set state = 'CLAIMED', claimed_by = :owner, claimed_until = :until
                        where id in (:ids)""")
                        .param("owner", owner).param("until", Timestamp.from(now.plus(LEASE)))
                        .param("ids", ids(mails)).update();
            }
            return mails;
        });
    }

    /** From here on a crash leaves in doubt whether they went out. Those that are no longer ours are left out. */
    public List<OutgoingMail> handingOver(List<OutgoingMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        var updated = client.sql("""
                update outbox_mail set state = 'IN_DATA', claimed_until = :until
                where id in (:ids) and claimed_by = :owner and state = 'CLAIMED'""")
                .param("until", Timestamp.from(realTime.instant().plus(LEASE)))
                .param("ids", ids(mails)).param("owner", owner).update();
        units.harden(); // else a kill might bring back a case that never knew of the answer that left
        return updated == mails.size() ? mails : stillOurs(mails);
    }

    /** Holds on to mails in hand while the server takes its time; gives back those that nobody took from us meanwhile. */
    public List<OutgoingMail> hold(List<OutgoingMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        var held = client.sql("""
                update outbox_mail set claimed_until = :until
                where id in (:ids) and claimed_by = :owner and state = 'IN_DATA'""")
                .param("until", Timestamp.from(realTime.instant().plus(LEASE)))
                .param("ids", ids(mails)).param("owner", owner).update();
        return held == mails.size() ? mails : stillOurs(mails);
    }

    private List<OutgoingMail> stillOurs(List<OutgoingMail> mails) {
        var ours = client.sql("""
                select id from outbox_mail where id in (:ids) and claimed_by = :owner and state = 'IN_DATA'""")
                .param("ids", ids(mails)).param("owner", owner).query(Long.class).list();
        return mails.stream().filter(mail -> ours.contains(mail.id().value())).toList();
    }

    private static List<Long> ids(List<OutgoingMail> mails) {
        return mails.stream().map(mail -> mail.id().value()).toList();
    }

    /**
     * Notes a batch of outcomes. That a server has taken a mail holds also when our lease on it ran out, as long as nobody
     * else has it in hand: it must not go out again. A mail that will never arrive stands in the timeline of what it was about.
     */
    public void note(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        units.run(Actor.system("router"), null, () -> {
            jdbc.batchUpdate("""
                    update outbox_mail set state = ?, next_at = coalesce(?, next_at), sent_at = ?, failure = ?,
                    doubts = doubts + ?, attempts = attempts + 1, claimed_by = null
                    where id = ? and (claimed_by = ?
                      or ? = 'SENT' and claimed_by is null and state in ('QUEUED', 'AMBIGUOUS'))""", attempts.stream().map(this::row).toList());
            attempts.forEach(this::tellOfRefusal);
        });
    }

    private Object[] row(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Sent sent -> row("SENT", null, sent.at(), null, 0, sent.id());
            case Attempt.Later later -> row("QUEUED", later.next(), null, later.failure(), 0, later.id());
            case Attempt.InDoubt doubt -> row(doubt.mail().letter().marketing() ? "AMBIGUOUS" : "QUEUED",
                    doubt.next(), null, doubt.failure(), 1, doubt.id());
            case Attempt.Refused refused -> row("FAILED", null, null, refused.failure(), 0, refused.id());
        };
    }

    private Object[] row(String state, Instant next, Instant sentAt, String failure, int doubts, OutgoingId id) {
        return new Object[] {state, next == null ? null : Timestamp.from(next),
            sentAt == null ? null : Timestamp.from(sentAt), MailWork.shortened(failure, 1000), doubts, id.value(),
            owner, state};
    }

    private void tellOfRefusal(Attempt attempt) {
        if (attempt instanceof Attempt.Refused(OutgoingMail mail, String failure)) {
            var to = mail.letter().to().stream().map(MailAddress::email).collect(Collectors.joining(", "));
            activities.note(Activity.Kind.MAIL_OUT, mail.letter().about(), null, null,
                    "Not delivered to " + to + ": " + failure, Ref.to("outgoing", mail.id()));
        }
    }

    /** Mail that a node which died had claimed: sent again, but for marketing mail that may have gone out already. */
    public void reclaim() {
        var now = Timestamp.from(realTime.instant());
        client.sql("""
                update outbox_mail set state = 'QUEUED', claimed_by = null
                where state = 'CLAIMED' and claimed_until < ?""").param(now).update();
        client.sql("""
                update outbox_mail set state = case when marketing then 'AMBIGUOUS' else 'QUEUED' end,
                doubts = doubts + 1, claimed_by = null
                where state = 'IN_DATA' and claimed_until < ?""").param(now).update();
    }
}
