package dev.baton.router.fetch;

import dev.baton.file.FileStore;
import dev.baton.mail.MailIntake;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.Wakeup;
import dev.baton.router.Loop;
import dev.baton.router.LoopSource;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** One loop a mailbox. */
final class Fetching implements LoopSource {

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mail-fetch-timer").factory());
    private final List<MailboxWatch> watches;

    Fetching(RouterSettings settings, MailServers servers, Mailboxes mailboxes, MailIntake intake, FileStore files,
            Wakeup stored) {
        this.watches = settings.mailboxes().stream().map(mailbox ->
                new MailboxWatch(mailbox, servers.imap(), settings.poll(), mailboxes, intake, files, stored, timer))
                .toList();
    }

    @Override
    public List<Loop> startLoops() {
        return watches.stream().map(watch -> Loop.start("mail-fetch " + watch, watch::watch)).toList();
    }

    @Override
    public void stopping() {
        watches.forEach(MailboxWatch::stop);
        timer.shutdown();
    }
}
