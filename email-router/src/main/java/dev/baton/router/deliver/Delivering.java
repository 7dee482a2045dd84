package dev.baton.router.deliver;

import dev.baton.mail.OutboxQueue;
import dev.baton.mail.Tokens;
import dev.baton.mail.Wakeup;
import dev.baton.router.Loop;
import dev.baton.router.LoopSource;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final OutboxQueue queue;
    private final Tokens tokens;
    private final Wakeup queued;
    private final Clock clock;
    private final Clock realTime;

    Delivering(RouterSettings settings, MailServers servers, OutboxQueue queue, Tokens tokens, Wakeup queued,
            Clock clock, Clock realTime) {
        this.settings = settings;
        this.servers = servers;
        this.queue = queue;
        this.tokens = tokens;
        this.queued = queued;
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
            var connection = new Connection(servers.smtp());
            var envelopes = new Envelopes(connection.session(), tokens, settings.plusAddresses(), clock);
            var postman = new Postman(queue.ofPostman(n), envelopes, connection, queued, realTime);
            return Stream.of(Loop.start("mail-send " + n, postman::round), Loop.start("mail-hold " + n, () -> {
                TimeUnit.SECONDS.sleep(HOLD_AGAIN.toSeconds());
                postman.keepHold();
            }));
        }).toList();
    }
}
