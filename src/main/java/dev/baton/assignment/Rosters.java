package dev.baton.assignment;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people that a unit of work has asked, as they are after what it gave them: read once, however many records it
 * assigns. Nobody else gives anything to those of them whom it has locked before it ends.
 */
final class Rosters {

    private final Map<Asked, List<Candidate>> read = new HashMap<>();

    /**
     * What the facts of a pool depend on.
     *
     * @param named whether only the wanted one was locked: the others may be given something meanwhile
     */
    private record Asked(TeamId team, boolean named, @Nullable PersonId wanted, String turns, Set<String> skills) {

        static Asked in(PoolRequest request) {
            return new Asked(request.team(), request.method() == Method.NAMED, request.wanted(), request.turns(),
                    request.needs().stream().map(Need::skill).collect(Collectors.toSet()));
        }
    }

    List<Candidate> of(PoolRequest request, Supplier<List<Candidate>> first) {
        return List.copyOf(read.computeIfAbsent(Asked.in(request), any -> new ArrayList<>(first.get())));
    }

    void given(PoolRequest request, Assigned given) {
        read.forEach((asked, people) -> people.replaceAll(one ->
                one.person().equals(given.person()) ? after(one, asked, request, given) : one));
    }

    /** What counts as a turn in one rotation is none in another. */
    private static Candidate after(Candidate one, Asked asked, PoolRequest request, Assigned given) {
        Candidate busier = one.given(request, given.turn());
        return asked.turns().equals(request.turns()) ? busier : busier.lastTurnAt(one.lastTurn());
    }
}
