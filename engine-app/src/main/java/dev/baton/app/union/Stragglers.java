package dev.baton.app.union;

import dev.baton.audit.Audited;
import dev.baton.merge.Belongings;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.RecordMerges;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A mail that was read before two customers were merged, and written after it, names the one that ended. Holding a customer for each
 * mail would cost every mail a statement, so what came late is looked for once more, and goes along like the rest.
 */
@Component
class Stragglers {

    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);
    /** Longer than any transaction takes. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final RecordMerges merges;
    private final Belongings belongings;
    private final UnitOfWork units;
    private final Clock clock;
    private final Map<String, Mergeable<?>> kinds;

    Stragglers(RecordMerges merges, Belongings belongings, UnitOfWork units, Clock clock, List<Mergeable<?>> kinds) {
        this.merges = merges;
        this.belongings = belongings;
        this.units = units;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(Mergeable::type, kind -> kind));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void follow() {
        merges.since(clock.instant().minus(LATE)).forEach(merge -> {
            try {
                units.run(Actor.system("union"), null, () -> follow(kinds.get(merge.recordType()), merge));
            } catch (RuntimeException failed) {
                LOG.warn("What came late to {} did not go along, and is tried again in a minute", merge.record(), failed);
            }
        });
    }

    private <R extends Audited> void follow(Mergeable<R> kind, RecordMerge merge) {
        kind.hold(merge.intoId(), merge.recordId());
        if (merges.findById(merge.id()).filter(RecordMerge::stands).isPresent()) {
            R ended = kind.find(merge.recordId()).orElseThrow();
            R goes = kind.find(merge.intoId()).orElseThrow();
            kind.goes(ended, goes);
            belongings.go(merge, kind.hanging());
            kind.late(merge, ended, goes);
        }
    }
}
