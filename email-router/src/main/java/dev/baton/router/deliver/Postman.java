package dev.baton.router.deliver;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.OutboxQueue.Attempt;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SecretUnreadable;
import dev.baton.router.judge.BounceReason;
import dev.baton.unit.Wakeup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mail from the outbox to the mail server over a connection that stays open while there is work. At most
 * {@value #IN_DOUBT} mails are in doubt when this process dies.
 */
final class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    static final int IN_DOUBT = 20;
    private static final int CLAIM = 100;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(60);
    /** Before a connection that broke is opened again. */
    private static final Duration BREATH = Duration.ofSeconds(1);
    /** Before a server that was not there is asked again. */
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration KEEP_OPEN = Duration.ofSeconds(20);
    /** RFC 3463, class 7: our kind of sending, not this mail, is what the house objects to. */
    private static final Pattern SLOWER = Pattern.compile("\\b4\\.7\\.\\d{1,3}\\b");
    private static final Pattern GREYLISTED = Pattern.compile("(?i)gr[ea]y.?list");
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofDays(1));

    private final OutboxQueue queue;
    private final Envelopes envelopes;
    private final Connections connections;
    private final Wakeup queued;
    private final Rates rates;
    private final Clock realTime;
    /** The one in use. */
    private Connection connection;
    private long idleSince = System.nanoTime();
    private long reclaimAt = System.nanoTime();
    private Map<Long, Long> numbers = Map.of();
    private volatile List<OutgoingMail> inHand = List.of();
    private volatile Instant heldUntil = Instant.MIN;

    Postman(OutboxQueue queue, Envelopes envelopes, Connections connections, Wakeup queued, Rates rates,
            Clock realTime) {
        this.queue = queue;
        this.envelopes = envelopes;
        this.connections = connections;
        this.queued = queued;
        this.rates = rates;
        this.realTime = realTime;
    }

    void round() throws InterruptedException, MessagingException {
        reclaimNowAndThen();
        var claimed = queue.claim(CLAIM, rates);
        if (!claimed.mails().isEmpty()) {
            numbers = claimed.numbers();
            deliver(claimed.mails());
            idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince > KEEP_OPEN.toNanos()) {
            connections.close();
        }
        if (claimed.looked() < CLAIM) {
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

    /** By mail server: a mailbox whose own one is away keeps nobody else's mail waiting. */
    private void deliver(List<OutgoingMail> mails) throws MessagingException {
        var ways = new LinkedHashMap<Connection, List<OutgoingMail>>();
        for (var mail : mails) {
            try {
                ways.computeIfAbsent(connections.of(mail), any -> new ArrayList<>()).add(mail);
            } catch (SecretUnreadable | RuntimeException noWay) { // sealed with another key, or a mailbox that makes no sense
                queue.note(List.of(later(mail, noWay.getMessage())));
            }
        }
        MessagingException away = null;
        for (var way : ways.entrySet()) {
            try {
                deliver(way.getValue(), way.getKey());
            } catch (MessagingException unreachable) {
                away = connections.isHouse(way.getKey()) ? unreachable : away;
            }
        }
        if (away != null) {
            throw away;
        }
    }

    private void deliver(List<OutgoingMail> mails, Connection way) throws MessagingException {
        connection = way;
        for (var from = 0; from < mails.size(); from += IN_DOUBT) {
            Transport transport;
            try {
                transport = connection.open();
            } catch (MessagingException unreachable) {
                var next = realTime.instant().plus(AWAY);
                queue.note(mails.subList(from, mails.size()).stream()
                        .<Attempt>map(mail -> new Attempt.Away(mail.id(), next, String.valueOf(unreachable.getMessage()))).toList());
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
        var hungUp = false;
        for (var mail : mails) {
            if (!realTime.instant().isBefore(heldUntil)) {
                ours = hold(mails);
            }
            if (ours.contains(mail)) {
                var attempt = hungUp ? held(mail) : attemptUnlessPaused(mail, transport);
                hungUp |= !(attempt instanceof Attempt.Sent) && !transport.isConnected();
                attempts.add(attempt);
            }
        }
        return attempts;
    }

    private Attempt attemptUnlessPaused(OutgoingMail mail, Transport transport) {
        var domain = mail.domain();
        var until = rates.pausedUntil(domain);
        if (until != null && !mail.urgent()) {
            return new Attempt.Held(mail.id(), until);
        }
        var attempt = attempt(mail, transport);
        var took = attempt instanceof Attempt.Sent
                || attempt instanceof Attempt.Divided some && !some.lots().served().isEmpty();
        connection.works(took);
        if (took) {
            counted(domain);
        }
        return attempt;
    }

    /** The mail is gone by now, and must be noted as such whatever becomes of the count. */
    private void counted(String domain) {
        try {
            rates.taken(domain);
        } catch (RuntimeException notNow) {
            log.warn("Mail to {} was not counted: {}", domain, notNow.toString());
        }
    }

    private Attempt attempt(OutgoingMail mail, Transport transport) {
        try {
            return send(mail, envelopes.of(mail, numbers.get(mail.letter().about().id())), transport);
        } catch (MessagingException unwritable) {
            return failed(mail, unwritable);
        } catch (RuntimeException unwritable) { // its own trouble: what left before it has to be noted
            return later(mail, unwritable.toString());
        }
    }

    private Attempt send(OutgoingMail mail, Sealed message, Transport transport) {
        try {
            transport.sendMessage(message, recipients(mail, message));
            return new Attempt.Sent(mail.id(), realTime.instant());
        } catch (IllegalStateException hungUp) {
            return held(mail);
        } catch (RuntimeException broken) {
            return message.handedOver() ? new Attempt.InDoubt(mail, next(mail), broken.toString()) : later(mail, broken.toString());
        } catch (MessagingException failure) {
            var fates = Fates.of(failure, isLast(mail));
            if (fates.differ()) {
                fates.later().forEach(one -> slower(one.to().domain(), one.code(), one.words()));
                return new Attempt.Divided(mail, fates.lots(), next(mail));
            }
            return message.handedOver() && code(failure) == 0
                    ? new Attempt.InDoubt(mail, next(mail), said(failure)) : failed(mail, failure);
        }
    }

    /** All, or those whom an attempt before this one left over. */
    private static Address[] recipients(OutgoingMail mail, Sealed message) throws MessagingException {
        var all = message.getAllRecipients();
        var only = mail.only().stream().map(MailAddress::key).toList();
        return only.isEmpty() ? all : Stream.of(all)
                .filter(one -> only.contains(MailAddress.of(((InternetAddress) one).getAddress()).key())).toArray(Address[]::new);
    }

    /** 5xx for the mail or for all of its recipients, and what is no address: trying again is pointless. */
    private Attempt failed(OutgoingMail mail, MessagingException failure) {
        var code = code(failure);
        var said = said(failure);
        slower(mail.domain(), code, said);
        return code >= 500 && code < 600 || isLast(mail)
                ? new Attempt.Refused(mail, said, BounceReason.isDead(said)) : later(mail, said);
    }

    private static boolean isLast(OutgoingMail mail) {
        return mail.attempts() >= PAUSES.size();
    }

    private void slower(String domain, int code, String said) {
        if (code == 421 || code >= 400 && code < 500 && SLOWER.matcher(said).find() && !GREYLISTED.matcher(said).find()) {
            rates.slower(domain, said);
        }
    }

    /** The connection ended with a mail before it, which is no failure of this one. */
    private Attempt held(OutgoingMail mail) {
        return new Attempt.Held(mail.id(), realTime.instant().plus(BREATH));
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
