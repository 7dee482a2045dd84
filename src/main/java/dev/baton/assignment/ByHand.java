package dev.baton.assignment;

import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Work that nobody assigned: people took it. It is open work of theirs like any other in any case; whether it is a turn
 * as well is a setting.
 */
@Component
@EnableConfigurationProperties(AssignmentSettings.class)
public class ByHand {

    private final Pool pool;
    private final AssignmentSettings settings;
    private final Clock clock;

    ByHand(Pool pool, AssignmentSettings settings, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param rotation the one that it would have been a turn in, had it been assigned; empty for none
     * @param weight as in {@link PoolRequest}
     */
    public void took(PersonId person, String rotation, int weight) {
        if (settings.byHandCounts()) {
            UnitOfWork.now().lastly(person.value(), () -> pool.taken(person, rotation, weight, clock.instant()));
        }
    }
}
