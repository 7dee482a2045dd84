package dev.baton.router.deliver;

import dev.baton.file.FileStore;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.SecretUnreadable;
import dev.baton.mail.Tokens;
import dev.baton.router.Loop;
import dev.baton.router.LoopSource;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.Ways;
import dev.baton.router.line.RefreshTokens;
import dev.baton.unit.Wakeup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few postmen, each with a connection of its own. */
final class Delivering implements LoopSource {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);

    /** Several times within a lease, so that one failed attempt loses nothing. */
    private static final Duration HOLD_AGAIN = OutboxQueue.LEASE.dividedBy(4);

    private final RouterSettings settings;
    private final MailServers servers;
    private final OurMailboxes mailboxes;
    private final Ways ways;
    private final RefreshTokens renewed;
    private final OutboxQueue queue;
    private final Tokens tokens;
    private final FileStore files;
    private final Wakeup queued;
    private final Rates rates;
    private final Clock clock;
    private final Clock realTime;

    Delivering(RouterSettings settings, MailServers servers, OurMailboxes mailboxes, Ways ways, RefreshTokens renewed,
            OutboxQueue queue,
            Tokens tokens, FileStore files, Wakeup queued, Rates rates, Clock clock, Clock realTime) {
        this.settings = settings;
        this.servers = servers;
        this.mailboxes = mailboxes;
        this.ways = ways;
        this.renewed = renewed;
        this.queue = queue;
        this.tokens = tokens;
        this.files = files;
        this.queued = queued;
        this.rates = rates;
        this.clock = clock;
        this.realTime = realTime;
    }

    @Override
    public List<Loop> startLoops() {
        if (!servers.smtp().isSet()) {
            log.warn("No SMTP server is named (baton.mail.smtp.host): mail waits in the outbox");
            return List.of();
        }
        return IntStream.rangeClosed(1, settings.senders()).boxed().flatMap(n -> {
            var connection = new Connection(servers.smtp(), renewed);
            var envelopes = new Envelopes(connection.session(), tokens, settings.plusAddresses(), files, clock);
            var postman = new Postman(queue.ofPostman(n), envelopes, new Connections(connection, this::ownServer, renewed), queued,
                    rates, realTime);
            return Stream.of(Loop.start("mail-send " + n, postman::round), Loop.start("mail-hold " + n, () -> {
                TimeUnit.SECONDS.sleep(HOLD_AGAIN.toSeconds());
                postman.keepHold();
            }));
        }).toList();
    }

    private Optional<MailServer> ownServer(String from) throws SecretUnreadable {
        var mailbox = mailboxes.at(from).filter(one -> one.smtp().isSet());
        return mailbox.isPresent() ? Optional.of(ways.to(mailbox.get()).smtp()) : Optional.empty();
    }
}
