package dev.baton.mail;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.OutboxQueue.Attempt;
import dev.baton.mail.OutboxQueue.Lots;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of each recipient of a mail, where it is not the same for all or not good. */
final class Recipients {

    private final JdbcClient jdbc;
    private final Parts parts;
    private final Activities activities;
    private final String owner;
    private final Clock realTime;

    Recipients(JdbcClient jdbc, Tsids ids, Activities activities, String owner, Clock realTime) {
        this.jdbc = jdbc;
        this.parts = new Parts(jdbc, ids);
        this.activities = activities;
        this.owner = owner;
        this.realTime = realTime;
    }

    void note(Attempt attempt) {
        switch (attempt) {
            case Attempt.Divided(OutgoingMail mail, Lots lots, Instant next) -> divided(mail, lots, next);
            case Attempt.Refused(OutgoingMail mail, String failure, boolean hard) -> refused(mail, failure, hard);
            default -> { }
        }
    }

    /**
     * Each lot is a row from now on, and only its own row says what became of it: who is missing is whoever is in one that
     * failed. Where another node has the mail in hand by now, it is its to note.
     */
    private void divided(OutgoingMail mail, Lots lots, Instant next) {
        var left = !lots.served().isEmpty();
        if (left ? !servedSome(mail, lots) : !queuedForFewer(mail, lots, next)) {
            return;
        }
        if (!lots.refused().isEmpty()) {
            var reason = notDelivered(lots.refused(), lots.refusal());
            undelivered(parts.add(mail, OutboxState.FAILED, lots.refused(), lots.refusal(), next), lots.refused(), reason, lots.hard());
            tell(mail, reason);
        }
        if (left && !lots.later().isEmpty()) {
            parts.add(mail, OutboxState.QUEUED, lots.later(), lots.delay(), next);
        }
    }

    private boolean servedSome(OutgoingMail mail, Lots lots) {
        return jdbc.sql("""
                update outbox_mail set state = 'SENT', sent_at = ?, failure = null, attempts = attempts + 1, urgent = false,
                claimed_by = null, only_to = ? where id = ? and (claimed_by = ? or claimed_by is null and state in ('QUEUED', 'AMBIGUOUS'))""")
                .params(Timestamp.from(realTime.instant()), AddressList.written(lots.served()), mail.id().value(), owner).update() == 1;
    }

    private boolean queuedForFewer(OutgoingMail mail, Lots lots, Instant next) {
        return jdbc.sql("""
                update outbox_mail set state = case when unwanted then 'WITHDRAWN' else 'QUEUED' end, next_at = ?, failure = ?,
                attempts = attempts + 1, waits = null, urgent = false, claimed_by = null, only_to = ?, to_domain = ?
                where id = ? and claimed_by = ?""")
                .params(Timestamp.from(next), shortened(lots.delay()), AddressList.written(lots.later()), Parts.domain(lots.later()),
                        mail.id().value(), owner).update() == 1;
    }

    private void refused(OutgoingMail mail, String failure, boolean hard) {
        var reason = notDelivered(mail.recipients(), failure);
        undelivered(mail.id(), mail.recipients(), reason, hard);
        tell(mail, reason);
    }

    private void undelivered(OutgoingId mail, List<MailAddress> recipients, String reason, boolean hard) {
        jdbc.sql("insert ignore into mail_undelivered (outgoing_id, recipients, reason, hard) values (?, ?, ?, ?)")
                .params(mail.value(), AddressList.written(recipients), shortened(reason), hard).update();
    }

    /** In one line: pages say it in the reader's language, and a second line would be the kind of a bounce. */
    private void tell(OutgoingMail mail, String reason) {
        activities.note(Activity.Kind.RETURNED, mail.letter().about(), null, null, reason.replaceAll("\\s+", " "),
                Ref.to("outgoing", Parts.known(mail)));
    }

    private static String notDelivered(List<MailAddress> recipients, String said) {
        return "Not delivered to " + recipients.stream().map(MailAddress::email).collect(Collectors.joining(", ")) + ": " + said;
    }

    private static String shortened(String text) {
        return MailWork.shortened(text, 1000);
    }
}
