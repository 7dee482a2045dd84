package dev.baton.router.fetch;

import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.MailboxLeases;
import dev.baton.mail.OurMailboxes;
import dev.baton.mail.PassedOver;
import dev.baton.mail.SecretUnreadable;
import dev.baton.router.Loop;
import dev.baton.router.LoopSource;
import dev.baton.router.Ways;
import dev.baton.router.Ways.Way;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One loop a mailbox, for each that is active. Follows the records: a mailbox that is entered or fetched otherwise now
 * gets a new watch, once the old one has ended.
 */
final class Fetching implements LoopSource {

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final long LOOK_SECONDS = 2;

    private final OurMailboxes mailboxes;
    private final Ways ways;
    private final MailboxLeases leases;
    private final PassedOver passedOver;
    private final Watching watching;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mail-fetch-timer").factory());
    private final Map<MailboxId, Running> running = new HashMap<>();
    private final Set<MailboxId> complained = new HashSet<>();
    private boolean stopping;

    /** Makes the watch of a mailbox. */
    interface Watching {
        MailboxWatch of(MailboxId id, Way way, ScheduledExecutorService timer);
    }

    private record Running(Way way, MailboxWatch watch, Loop loop) {

        void endSoon() {
            watch.stop();
            loop.endSoon();
        }
    }

    Fetching(OurMailboxes mailboxes, Ways ways, MailboxLeases leases, PassedOver passedOver,
            Watching watching) {
        this.mailboxes = mailboxes;
        this.ways = ways;
        this.leases = leases;
        this.passedOver = passedOver;
        this.watching = watching;
    }

    @Override
    public List<Loop> startLoops() {
        return List.of(Loop.start("mail-boxes", () -> {
            mailboxes.refresh();
            follow();
            passedOver.askedFor().forEach(this::askAgain);
            TimeUnit.SECONDS.sleep(LOOK_SECONDS);
        }));
    }

    synchronized void follow() {
        var wanted = new HashMap<MailboxId, Way>();
        if (!stopping) {
            mailboxes.active().forEach(mailbox -> find(mailbox, wanted));
        }
        running.forEach((id, one) -> {
            if (!one.way.equals(wanted.get(id))) {
                one.endSoon();
            }
        });
        running.values().removeIf(one -> one.loop.hasEnded());
        wanted.forEach((id, way) -> running.computeIfAbsent(id, any -> started(id, way)));
    }

    private synchronized void askAgain(MailboxId mailbox) {
        var one = running.get(mailbox);
        if (one != null) {
            one.watch.askAgain();
        }
    }

    private void find(Mailbox mailbox, Map<MailboxId, Way> wanted) {
        try {
            var way = ways.to(mailbox);
            if (way.imap().isSet()) {
                wanted.put(mailbox.id(), way);
                complained.remove(mailbox.id());
            } else {
                complain(mailbox, "noServer", "No server is named where its mail lies");
            }
        } catch (SecretUnreadable sealed) {
            complain(mailbox, sealed.reason().key(), sealed.getMessage());
        } catch (IllegalArgumentException senseless) { // somebody wrote into the table by hand
            complain(mailbox, "failed", senseless.getMessage());
        }
    }

    /** Once, and the others go on. */
    private void complain(Mailbox mailbox, String trouble, String said) {
        if (complained.add(mailbox.id())) {
            log.warn("{} is not fetched: {}", mailbox.address(), said);
            leases.failed(mailbox.id(), trouble, said);
        }
    }

    private Running started(MailboxId id, Way way) {
        var watch = watching.of(id, way, timer);
        return new Running(way, watch, Loop.start("mail-fetch " + watch, watch::watch));
    }

    @Override
    public synchronized void stopping() {
        stopping = true;
        running.values().forEach(one -> one.watch.stop());
        running.values().forEach(one -> one.loop.stop());
        timer.shutdown();
    }
}
