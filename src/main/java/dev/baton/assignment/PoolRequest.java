package dev.baton.assignment;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: a person of this team for this work. Who leads the team is asked only when wanted.
 *
 * @param rotation names the turns that {@link Method#ROUND_ROBIN} counts, usually the rule that asked; others ignore it
 * @param excluded people who are not to have it, for example because they left it untouched
 * @param wanted with {@link Method#NAMED} the only one who may have it; otherwise, such as an account's owner, the one
 *               who comes first if they fit; null when nobody in particular
 * @param dueWithin who is away but back within this time counts as present; zero when they must be there now
 * @param weight how much of a capacity it takes: 1 for what is usual
 * @param ruling what asked for it, to be told with the answer; changes nothing
 */
public record PoolRequest(TeamId team, Work work, Method method, String rotation, Set<PersonId> excluded,
                          List<Need> needs, @Nullable PersonId wanted, Duration dueWithin, int weight, Ruling ruling) {

    private static final int LONGEST_ROTATION = 200;
    private static final int USUAL = 1;

    public PoolRequest {
        excluded = Set.copyOf(excluded);
        needs = List.copyOf(needs);
        if (method == Method.NAMED && wanted == null) {
            throw new IllegalArgumentException("The method NAMED names a person");
        }
        if (weight < USUAL) {
            throw new IllegalArgumentException("Work weighs 1 or more, not " + weight);
        }
    }

    public static PoolRequest of(TeamId team, Work work, Method method) {
        return new PoolRequest(team, work, method, "", Set.of(), List.of(), null, Duration.ZERO, USUAL, Ruling.NONE);
    }

    public static PoolRequest named(TeamId team, Work work, PersonId person) {
        return of(team, work, Method.TEAM_LIST).naming(person);
    }

    /** This person or nobody, whatever was asked for. */
    public PoolRequest naming(PersonId person) {
        return new PoolRequest(team, work, Method.NAMED, rotation, excluded, needs, person, dueWithin, weight, ruling);
    }

    public PoolRequest inRotation(String name) {
        return new PoolRequest(team, work, method, name, excluded, needs, wanted, dueWithin, weight, ruling);
    }

    public PoolRequest except(PersonId... people) {
        return except(Set.of(people));
    }

    public PoolRequest except(Set<PersonId> people) {
        return new PoolRequest(team, work, method, rotation, people, needs, wanted, dueWithin, weight, ruling);
    }

    public PoolRequest needing(Need... more) {
        List<Need> all = Stream.concat(needs.stream(), Stream.of(more)).toList();
        return new PoolRequest(team, work, method, rotation, excluded, all, wanted, dueWithin, weight, ruling);
    }

    /** This person before all others if they fit. Nobody comes before whom a rule names. */
    public PoolRequest preferring(PersonId person) {
        return method == Method.NAMED ? this : new PoolRequest(team, work, method, rotation, excluded, needs, person, dueWithin, weight, ruling);
    }

    public PoolRequest orBackWithin(Duration time) {
        return new PoolRequest(team, work, method, rotation, excluded, needs, wanted, time, weight, ruling);
    }

    public PoolRequest weighing(int weight) {
        return new PoolRequest(team, work, method, rotation, excluded, needs, wanted, dueWithin, weight, ruling);
    }

    public PoolRequest by(Ruling ruling) {
        return new PoolRequest(team, work, method, rotation, excluded, needs, wanted, dueWithin, weight, ruling);
    }

    /** When the first of what it needs ceases to bind, after this moment: somebody may fit then who does not fit yet. */
    public Optional<Instant> loosensAfter(Instant at) {
        return needs.stream().map(Need::bindingUntil).filter(end -> end != null && end.isAfter(at)).min(Comparator.naturalOrder());
    }

    /** The rotation whose turns count; the empty one counts anything that is given. */
    String turns() {
        if (method != Method.ROUND_ROBIN) {
            return "";
        }
        return shortened(rotation.isEmpty() ? "team:" + team : rotation);
    }

    static String shortened(String rotation) {
        return rotation.substring(0, Math.min(rotation.length(), LONGEST_ROTATION));
    }
}
