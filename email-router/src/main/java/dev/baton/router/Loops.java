package dev.baton.router;

import dev.baton.mail.OurMailboxes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Starts all loops of the router when the application is ready and knows its mailboxes, and stops them before anything they need is gone. */
final class Loops {

    private final MailboxSeeds seeds;
    private final OurMailboxes mailboxes;
    private final List<LoopSource> sources;
    private final List<Loop> running = new ArrayList<>();

    Loops(MailboxSeeds seeds, OurMailboxes mailboxes, List<LoopSource> sources) {
        this.seeds = seeds;
        this.mailboxes = mailboxes;
        this.sources = sources;
    }

    @EventListener
    synchronized void start(ApplicationReadyEvent ready) {
        seeds.sow();
        mailboxes.refresh();
        if (running.isEmpty()) {
            sources.forEach(source -> running.addAll(source.startLoops()));
        }
    }

    @EventListener
    synchronized void stop(ContextClosedEvent closed) {
        sources.forEach(LoopSource::stopping);
        running.forEach(Loop::stop);
        running.clear();
    }
}
