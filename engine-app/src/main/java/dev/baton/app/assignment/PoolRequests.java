package dev.baton.app.assignment;

import dev.baton.app.team.Directory;
import dev.baton.assignment.Method;
import dev.baton.assignment.Need;
import dev.baton.assignment.PoolRequest;
import dev.baton.assignment.Ruling;
import dev.baton.assignment.Work;
import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Fired;
import dev.baton.rules.assignment.Wanted;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes what a decision wants of people the request that the assignment understands. */
@Component
public class PoolRequests {

    /** Whom a rule names by a log-in that nobody has: nobody fits, and the trace says that somebody else was named. */
    private static final PersonId NOBODY = new PersonId(0);

    private final Directory directory;
    private final Teams teams;

    PoolRequests(Directory directory, Teams teams) {
        this.directory = directory;
        this.teams = teams;
    }

    /**
     * Whom the rules name is asked or who leads the team, else somebody of it by their method.
     *
     * @param since when what they want at first began to bind
     */
    public <T extends Record & Wanted> PoolRequest of(TeamId team, Work work, Decision<?, T> decision, Decided<T> decided,
                                                      Instant since) {
        Wanted wanted = decided.outcome();
        return pool(team, work, wanted).needing(needs(wanted, since)).orBackWithin(Duration.ofHours(wanted.dueWithinHours()))
                .weighing(wanted.weight())
                .by(new Ruling(decision.key(), decided.fired().stream().map(Fired::rule).toList(), decided.lost()));
    }

    private PoolRequest pool(TeamId team, Work work, Wanted wanted) {
        if (!wanted.person().isEmpty()) {
            return PoolRequest.named(team, work, directory.person(wanted.person()).map(Person::id).orElse(NOBODY));
        }
        return switch (wanted.method()) {
            case LEAST_LOADED -> PoolRequest.of(team, work, Method.LEAST_LOADED);
            case ROUND_ROBIN -> PoolRequest.of(team, work, Method.ROUND_ROBIN);
            case MOST_FREE -> PoolRequest.of(team, work, Method.MOST_FREE);
            case TEAM_LIST -> PoolRequest.of(team, work, Method.TEAM_LIST);
            case SUPERVISOR -> PoolRequest.named(team, work, teams.leadersOf(team).stream().filter(Person::active)
                    .findFirst().map(Person::id).orElse(NOBODY));
        };
    }

    private static Need[] needs(Wanted wanted, Instant since) {
        return Stream.concat(
                wanted.skills().stream().map(skill -> Need.required(skill.skill(), skill.level())),
                wanted.preferred().stream().map(wish -> Need.required(wish.skill(), wish.level())
                        .bindingUntil(since.plus(Duration.ofMinutes(wish.minutes())))))
                .toArray(Need[]::new);
    }
}
