package dev.baton.assignment;

import static java.util.Comparator.comparing;

import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets it: the decision itself, from facts alone. The order in which the candidates come makes no difference.
 */
public sealed interface Assignment {

    /**
     * @param turn when this assignment counts as given: the time asked for, or just after the last one in the pool, so
     *             that no two are even although many arrive in one millisecond and the clocks of nodes differ (a hybrid
     *             logical clock: Kulkarni and others, "Logical Physical Clocks", 2014)
     */
    record Assigned(PersonId person, Instant turn, Reason reason, Trace trace) implements Assignment {

        public String login() {
            return trace.considered().getFirst().candidate().login();
        }
    }

    /** It waits in the team's list. */
    record NobodyFits(Reason reason, Trace trace) implements Assignment {
    }

    Reason reason();

    Trace trace();

    static Assignment decide(PoolRequest request, List<Candidate> pool, Instant at) {
        if (request.method() == Method.TEAM_LIST) {
            return new NobodyFits(Reason.of("teamList"), new Trace(request, at, List.of()));
        }
        List<Candidate> fitting = new ArrayList<>();
        List<Considered> others = new ArrayList<>();
        for (Candidate one : pool) {
            Reason obstacle = Obstacle.first(one, request, at);
            if (obstacle == null) {
                fitting.add(one);
            } else {
                others.add(new Considered(one, false, obstacle));
            }
        }
        others.sort(comparing(other -> other.candidate().login()));
        if (fitting.isEmpty()) {
            return new NobodyFits(pool.isEmpty() ? Reason.of("emptyPool") : Reason.of("nobodyFits", pool.size()),
                    new Trace(request, at, others));
        }
        List<Considered> ranked = new Ranking(request, at).rank(fitting);
        return new Assigned(ranked.getFirst().candidate().person(), turn(pool, at), ranked.getFirst().reason(),
                new Trace(request, at, Stream.concat(ranked.stream(), others.stream()).toList()));
    }

    /** Several arrivals in their order, each knowing what the ones before it were given; all in one rotation. */
    static List<Assignment> decideAll(List<PoolRequest> arrivals, List<Candidate> pool, Instant at) {
        List<Candidate> people = new ArrayList<>(pool);
        List<Assignment> decided = new ArrayList<>();
        for (PoolRequest arrival : arrivals) {
            Assignment one = decide(arrival, people, at);
            if (one instanceof Assigned given) {
                people.replaceAll(person -> person.person().equals(given.person())
                        ? person.given(arrival, given.turn()) : person);
            }
            decided.add(one);
        }
        return decided;
    }

    private static Instant turn(List<Candidate> pool, Instant at) {
        Instant turn = at;
        for (Candidate one : pool) {
            turn = later(later(turn, one.lastAssigned()), one.lastTurn());
        }
        return turn;
    }

    /** This turn, or the moment after the last one where that comes later. */
    private static Instant later(Instant turn, @Nullable Instant last) {
        if (last == null || last.isBefore(turn)) {
            return turn;
        }
        Instant next = last.plusMillis(1);
        return next.isAfter(turn) ? next : turn;
    }
}
