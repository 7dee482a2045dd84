package dev.baton.router.deliver;

import dev.baton.mail.OutboxQueue;
import dev.baton.mail.OutboxQueue.Attempt;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.Wakeup;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Takes mail from the outbox to the mail server over a connection that stays open while there is work. At most
 * {@value #IN_DOUBT} mails are in doubt when this process dies.
 */
final class Postman {

    static final int IN_DOUBT = 20;
    private static final int CLAIM = 100;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(60);
    private static final Duration KEEP_OPEN = Duration.ofSeconds(20);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofDays(1));

    private final OutboxQueue queue;
    private final Envelopes envelopes;
    private final Connection connection;
    private final Wakeup queued;
    private final Clock realTime;
    private long idleSince = System.nanoTime();
    private long reclaimAt = System.nanoTime();
    private volatile List<OutgoingMail> inHand = List.of();
    private volatile Instant heldUntil = Instant.MIN;

    Postman(OutboxQueue queue, Envelopes envelopes, Connection connection, Wakeup queued, Clock realTime) {
        this.queue = queue;
        this.envelopes = envelopes;
        this.connection = connection;
        this.queued = queued;
        this.realTime = realTime;
    }

    void round() throws InterruptedException, MessagingException {
        reclaimNowAndThen();
        var mails = queue.claim(CLAIM);
        if (!mails.isEmpty()) {
            deliver(mails);
            idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince > KEEP_OPEN.toNanos()) {
            connection.close();
        }
        if (mails.size() < CLAIM) {
            queued.await(LOOK, GATHER);
        }
    }

    /** From a thread of its own while a slow server makes the postman wait: nobody else may take what he has in hand. */
    void keepHold() {
        hold(inHand);
    }

    private List<OutgoingMail> hold(List<OutgoingMail> mails) {
        var until = realTime.instant().plus(OutboxQueue.LEASE);
        var ours = queue.hold(mails);
        if (ours.size() == mails.size()) {
            heldUntil = until;
        }
        return ours;
    }

    private void deliver(List<OutgoingMail> mails) throws MessagingException {
        for (var from = 0; from < mails.size(); from += IN_DOUBT) {
            Transport transport;
            try {
                transport = connection.open();
            } catch (MessagingException unreachable) {
                queue.note(mails.subList(from, mails.size()).stream()
                        .map(mail -> later(mail, unreachable.getMessage())).toList());
                throw unreachable;
            }
            var until = realTime.instant().plus(OutboxQueue.LEASE);
            inHand = queue.handingOver(mails.subList(from, Math.min(from + IN_DOUBT, mails.size())));
            heldUntil = until;
            try {
                queue.note(handOver(inHand, transport));
            } finally {
                inHand = List.of(); // what could not be noted is in doubt once the lease has run out
            }
        }
    }

    /** Without a lease another node may have sent a mail already: it is left alone. */
    private List<Attempt> handOver(List<OutgoingMail> mails, Transport transport) {
        var attempts = new ArrayList<Attempt>();
        var ours = mails;
        for (var mail : mails) {
            if (!realTime.instant().isBefore(heldUntil)) {
                ours = hold(mails);
            }
            if (ours.contains(mail)) {
                attempts.add(attempt(mail, transport));
            }
        }
        return attempts;
    }

    private Attempt attempt(OutgoingMail mail, Transport transport) {
        try {
            return send(mail, envelopes.of(mail), transport);
        } catch (MessagingException unwritable) {
            return failed(mail, unwritable);
        }
    }

    private Attempt send(OutgoingMail mail, Sealed message, Transport transport) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Attempt.Sent(mail.id(), realTime.instant());
        } catch (IllegalStateException hungUp) {
            return later(mail, "The mail server hung up");
        } catch (MessagingException failure) {
            return message.handedOver() && code(failure) == 0
                    ? new Attempt.InDoubt(mail, next(mail), said(failure)) : failed(mail, failure);
        }
    }

    /** 5xx for the mail or for all of its recipients, and what is no address: trying again is pointless. */
    private Attempt failed(OutgoingMail mail, MessagingException failure) {
        var code = code(failure);
        return code >= 500 && code < 600 || mail.attempts() >= PAUSES.size()
                ? new Attempt.Refused(mail, said(failure)) : later(mail, said(failure));
    }

    private Attempt later(OutgoingMail mail, String failure) {
        return new Attempt.Later(mail.id(), next(mail), failure);
    }

    private Instant next(OutgoingMail mail) {
        return realTime.instant().plus(PAUSES.get(Math.min(mail.attempts(), PAUSES.size() - 1)));
    }

    /** What the server replied; 0 when it did not. */
    private static int code(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            var code = switch (m) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                case AddressException malformed -> 501;
                default -> 0;
            };
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    private static String said(MessagingException failure) {
        var cause = failure.getNextException();
        return cause == null || cause.getMessage() == null ? String.valueOf(failure.getMessage()) : cause.getMessage()
                .strip();
    }

    private void reclaimNowAndThen() {
        if (System.nanoTime() - reclaimAt >= 0) {
            reclaimAt = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            queue.reclaim();
        }
    }
}
