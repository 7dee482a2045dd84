package dev.baton.app.inbox;

import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Work that is over is kept for who clicks late, and then forgotten: lists are read from the same table. */
@Component
class ClosedWork {

    private static final Duration KEPT = Duration.ofDays(30);

    private final WorkItems items;
    private final Clock clock;

    ClosedWork(WorkItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        items.forgetClosed(clock.instant().minus(KEPT));
    }
}
