package dev.baton.assignment;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assigns records to people: reads the facts, lets {@link Assignment} decide, counts the turn and keeps the trace as a
 * decision about the record, which becomes the cause of what follows.
 */
@Component
public class Assigner {

    /** The name under which decisions are kept. */
    public static final String DECISION = "assignment";
    /** Changes with the rules of {@link Obstacle} and {@link Ranking}. */
    private static final String VERSION = "assignment-2";
    private static final String BY_HAND = "by-hand";
    /** For what is stored; the API's conventions do not reach it. */
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };

    private final Pool pool;
    private final DecisionLog log;
    private final Clock clock;

    Assigner(Pool pool, DecisionLog log, Clock clock) {
        this.pool = pool;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Assigns as the last act of the unit of work, which is the way to go: the people who may be taken stay locked from the
     * decision to the commit, and everything before it runs beside other units.
     *
     * @param then writes the owner, and whatever else depends on them; short
     */
    public void assignLastly(Ref subject, PoolRequest request, Consumer<Assignment> then) {
        long place = request.method() == Method.NAMED ? request.wanted().value() : request.team().value();
        UnitOfWork.now().lastly(place, () -> then.accept(assign(subject, request)));
    }

    /** Assigns at once; all others who ask for the same people wait until this transaction ends. */
    public Assignment assign(Ref subject, PoolRequest request) {
        Rosters rosters = UnitOfWork.now().own(Rosters.class, Rosters::new);
        List<Candidate> candidates = request.method() == Method.TEAM_LIST ? List.of() // nobody is asked, so nobody waits
                : rosters.of(request, () -> pool.read(request, pool.lock(request), clock.instant()));
        Instant at = clock.instant();
        long start = System.nanoTime();
        Assignment decided = Assignment.decide(request, candidates, at);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (decided instanceof Assigned given) {
            pool.given(request, given);
            rosters.given(request, given);
        }
        Map<String, Object> facts = JSON.convertValue(decided.trace(), MAP);
        log.keep(DECISION, VERSION, subject, facts, List.of(), outcome(decided), took);
        return decided;
    }

    /**
     * Somebody says whose it is: kept among the decisions about the record, as why they have it and as the cause of what follows.
     *
     * @param to null for nobody: it waits in the team's list
     */
    public void givenByHand(Ref subject, @Nullable PersonId to, PersonId by) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("person", to == null ? null : to.toString());
        outcome.put("by", by.toString());
        log.keep(DECISION, BY_HAND, subject, Map.of(), List.of(), outcome, Duration.ZERO);
    }

    /** What was given then is gone as if it had never been: it counts against nobody's quota. */
    public void takenBack(PersonId person, int weight, Instant given) {
        UnitOfWork.now().lastly(person.value(), () -> pool.takenBack(person, weight, given));
    }

    /** What was taken back was theirs after all. */
    public void givenAfterAll(PersonId person, int weight, Instant given) {
        UnitOfWork.now().lastly(person.value(), () -> pool.givenAfterAll(person, weight, given));
    }

    /** Reads the trace of a kept decision, to be shown or asked {@link Trace#again()}. */
    public Trace trace(Map<String, ?> facts) {
        return JSON.convertValue(facts, Trace.class);
    }

    private static Map<String, Object> outcome(Assignment decided) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("person", decided instanceof Assigned given ? given.person().toString() : null);
        outcome.put("reason", decided.reason());
        return outcome;
    }
}
