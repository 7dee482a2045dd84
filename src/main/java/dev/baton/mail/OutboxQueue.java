package dev.baton.mail;

import dev.baton.activity.Activities;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        /** The server took it for some recipients, but not for others; who got it must not get it again. */
        record Divided(OutgoingMail mail, Lots lots, Instant next) implements Attempt {
            @Override
            public OutgoingId id() {
                return mail.id();
            }
        }

        record Later(OutgoingId id, Instant next, String failure) implements Attempt {}

        /** The connection broke after the mail was handed over and before the server said that it has it. */
        record InDoubt(OutgoingMail mail, Instant next, String failure) implements Attempt {
            @Override
            public OutgoingId id() {
                return mail.id();
            }
        }

        /** It was not tried: the house that it goes to asked for a pause meanwhile. */
        record Held(OutgoingId id, Instant next) implements Attempt {}

        /** It was not tried: our own mail server is away, or lets nobody in, which is no failure of the mail. */
        record Away(OutgoingId id, Instant next, String failure) implements Attempt {}

        /** @param hard whether nobody has these addresses */
        record Refused(OutgoingMail mail, String failure, boolean hard) implements Attempt {
            @Override
            public OutgoingId id() {
                return mail.id();
            }
        }
    }

    /**
     * How the recipients of one attempt fared; two of the lots at least are not empty.
     *
     * @param served  who has it
     * @param refused who never will
     * @param refusal what was said of them
     * @param hard    whether nobody has their addresses
     * @param later   who may be served at another time
     * @param delay   what was said of them
     */
    public record Lots(List<MailAddress> served, List<MailAddress> refused, String refusal, boolean hard,
            List<MailAddress> later, String delay) {}

    private final UnitOfWork units;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Tsids ids;
    private final Activities activities;
    private final Recipients recipients;
    private final Pile queued;
    private final String owner;
    private final Clock realTime;

    public OutboxQueue(UnitOfWork units, JdbcTemplate jdbc, Tsids ids, Activities activities, String owner, Clock realTime) {
        this.units = units;
        this.jdbc = jdbc;
        this.ids = ids;
        this.activities = activities;
        this.client = JdbcClient.create(jdbc);
        this.recipients = new Recipients(client, ids, activities, owner, realTime);
        this.queued = new Pile(client, "outbox_mail", "QUEUED");
        this.owner = owner;
        this.realTime = realTime;
    }

    /** The same queue for one postman of several, who has in hand only what he himself took. */
    public OutboxQueue ofPostman(int number) {
        return new OutboxQueue(units, jdbc, ids, activities, owner + "/" + number, realTime);
    }

    /**
     * What was taken.
     *
     * @param looked  how many were due: as many as asked for when there may be more
     * @param numbers of the cases that they are about, by id
     */
    public record Claimed(List<OutgoingMail> mails, int looked, Map<Long, Long> numbers) {}

    private record Due(OutgoingMail mail, boolean hasItsTurn) {}

    /** Takes up to {@code most} mails that are due, oldest first. */
    public List<OutgoingMail> claim(int most) {
        return claim(most, Pacing.NONE).mails();
    }

    /** As {@link #claim(int)}; what has to wait is put where it waits, and hinders nothing that need not. */
    public Claimed claim(int most, Pacing pacing) {
        var allowed = pacing.take(most);
        if (allowed == 0) {
            return new Claimed(List.of(), 0, Map.of());
        }
        var claimed = units.perform(Actor.system("router"), null, () -> claimNow(allowed, pacing));
        pacing.giveBack(allowed - claimed.mails().size());
        return claimed;
    }

    private Claimed claimNow(int most, Pacing pacing) {
        var now = realTime.instant();
        var taken = queued.take(most, now);
        var due = taken.ids().isEmpty() ? List.<Due>of() : client.sql("select * from outbox_mail where id in (:ids) order by next_at, id")
                .param("ids", taken.ids())
                .query((row, n) -> new Due(OutgoingMail.read(row, n), "RATE".equals(row.getString("waits")))).list();
        var going = new ArrayList<OutgoingMail>();
        var waiting = new ArrayList<Object[]>();
        for (var one : due) {
            if (one.mail().urgent()) {
                going.add(one.mail());
                continue;
            }
            pacing.pause(one.mail().domain(), one.hasItsTurn()).ifPresentOrElse(
                    pause -> waiting.add(new Object[] {Timestamp.from(pause.until()), pause.reason().name(), one.mail().id().value()}),
                    () -> going.add(one.mail()));
        }
        if (!waiting.isEmpty()) {
            jdbc.batchUpdate("update outbox_mail set next_at = ?, waits = ? where id = ?", waiting);
        }
        if (!going.isEmpty()) {
            client.sql("""
                    update outbox_mail set state = 'CLAIMED', claimed_by = :owner, claimed_until = :until, waits = null
                    where id in (:ids)""")
                    .param("owner", owner).param("until", Timestamp.from(now.plus(LEASE)))
                    .param("ids", ids(going)).update();
        }
        return new Claimed(going, taken.looked(), numbers(going));
    }

    private Map<Long, Long> numbers(List<OutgoingMail> mails) {
        var cases = mails.stream().map(mail -> mail.letter().about()).filter(about -> about.type().equals("case"))
                .map(Ref::id).distinct().toList();
        return cases.isEmpty() ? Map.of() : client.sql("select id, number from crm_case where id in (:ids)").param("ids", cases)
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From here on a crash leaves in doubt whether they went out. Those that are no longer ours are left out. */
    public List<OutgoingMail> handingOver(List<OutgoingMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        takeBackWithoutConsent(mails);
        var updated = client.sql("""
                update outbox_mail set state = 'IN_DATA', claimed_until = :until
                where id in (:ids) and claimed_by = :owner and state = 'CLAIMED'""")
                .param("until", Timestamp.from(realTime.instant().plus(LEASE)))
                .param("ids", ids(mails)).param("owner", owner).update();
        units.harden(); // else a kill might bring back a case that never knew of the answer that left
        return updated == mails.size() ? mails : stillOurs(mails);
    }

    /** A consent may end while a mail waits for its next attempt, or in the moment in which it is written. */
    private void takeBackWithoutConsent(List<OutgoingMail> mails) {
        var marketing = mails.stream().filter(mail -> mail.letter().marketing()).toList();
        if (!marketing.isEmpty()) {
            client.sql("""
                    update outbox_mail set state = 'WITHDRAWN', failure = 'The consent was withdrawn', claimed_by = null
                    where id in (:ids) and claimed_by = :owner and state = 'CLAIMED' and about_type = 'enrolment'
                      and coalesce((select c.given from enrolment e join consent c on c.contact_id = e.contact_id
                        where e.id = outbox_mail.about_id and c.purpose = 'marketing' and c.channel = 'email'
                        order by c.at desc, c.id desc limit 1), false) = false""")
                    .param("ids", ids(marketing)).param("owner", owner).update();
        }
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
            noteSent(attempts.stream().filter(Attempt.Sent.class::isInstance).toList());
            var others = attempts.stream().flatMap(attempt -> row(attempt).stream()).toList();
            if (!others.isEmpty()) {
                jdbc.batchUpdate("""
                        update outbox_mail set state = case when unwanted and ? = 'QUEUED' then 'WITHDRAWN' else ? end,
                        next_at = coalesce(?, next_at), failure = coalesce(?, failure), doubts = doubts + ?,
                        attempts = attempts + ?, waits = ?, urgent = case when ? > 0 then false else urgent end, claimed_by = null
                        where id = ? and claimed_by = ?""", others);
            }
            attempts.forEach(recipients::note);
        });
    }

    /** In one statement: nearly all mail is taken at once. They share the moment at which that is noted. */
    private void noteSent(List<Attempt> sent) {
        if (!sent.isEmpty()) {
            client.sql("""
                    update outbox_mail set state = 'SENT', sent_at = :at, failure = null, attempts = attempts + 1, urgent = false, claimed_by = null
                    where id in (:ids) and (claimed_by = :owner or claimed_by is null and state in ('QUEUED', 'AMBIGUOUS'))""")
                    .param("at", Timestamp.from(realTime.instant())).param("owner", owner)
                    .param("ids", sent.stream().map(one -> one.id().value()).toList()).update();
        }
    }

    private Optional<Object[]> row(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Sent sent -> Optional.empty();
            case Attempt.Divided divided -> Optional.empty();
            case Attempt.Later later -> row("QUEUED", later.next(), later.failure(), 0, 1, later.id());
            case Attempt.InDoubt doubt -> row(doubt.mail().letter().marketing() ? "AMBIGUOUS" : "QUEUED",
                    doubt.next(), doubt.failure(), 1, 1, doubt.id());
            case Attempt.Held held -> row("QUEUED", held.next(), null, 0, 0, held.id());
            case Attempt.Away away -> row("QUEUED", away.next(), away.failure(), 0, 0, away.id());
            case Attempt.Refused refused -> row("FAILED", null, refused.failure(), 0, 1, refused.id());
        };
    }

    private Optional<Object[]> row(String state, Instant next, String failure, int doubts, int attempts, OutgoingId id) {
        var waits = attempts == 0 && failure == null ? Pacing.Reason.HOUSE.name() : null;
        return Optional.of(new Object[] {state, state, next == null ? null : Timestamp.from(next),
            MailWork.shortened(failure, 1000), doubts, attempts, waits, attempts, id.value(), owner});
    }

    /** Mail that a node which died had claimed: sent again, but for marketing mail that may have gone out already. */
    public void reclaim() {
        var now = Timestamp.from(realTime.instant());
        client.sql("""
                update outbox_mail set state = 'QUEUED', claimed_by = null
                where state = 'CLAIMED' and claimed_until < ?""").param(now).update();
        client.sql("""
                update outbox_mail set state = case when marketing then 'AMBIGUOUS' when unwanted then 'WITHDRAWN' else 'QUEUED' end,
                doubts = doubts + 1, claimed_by = null
                where state = 'IN_DATA' and claimed_until < ?""").param(now).update();
    }
}
