package dev.baton.router;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Starts all loops of the router when the application is ready, and stops them before anything they need is gone. */
final class Loops {

    private final List<LoopSource> sources;
    private final List<Loop> running = new ArrayList<>();

    Loops(List<LoopSource> sources) {
        this.sources = sources;
    }

    @EventListener
    synchronized void start(ApplicationReadyEvent ready) {
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
