package dev.baton.app.team;

import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Names for ids: a company's people and teams are few and change seldom, so that lists need not join them. What it tells
 * may be some seconds old; nothing is decided by it.
 */
@Component
public class Directory {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final People people;
    private final Teams teams;
    private volatile Pages pages;

    Directory(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    private record Pages(long read, Map<PersonId, Person> people, Map<TeamId, Team> teams, Map<String, Team> byKey, Map<String, Person> byEmail) {
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(id).map(known -> pages().people().get(known));
    }

    /** Who of our active people writes from this address. */
    public Optional<Person> writingFrom(String email) {
        return Optional.ofNullable(pages().byEmail().get(email.toLowerCase(Locale.ROOT)));
    }

    /** Whoever logs in so, active or not. */
    public Optional<Person> person(String login) {
        return pages().people().values().stream().filter(person -> person.login().equals(login)).findFirst();
    }

    /** The log-in, null for nobody. */
    public String login(PersonId id) {
        return person(id).map(Person::login).orElse(null);
    }

    /** The name as people say it, null for nobody. */
    public String name(PersonId id) {
        return person(id).map(Person::name).orElse(null);
    }

    /** The name of whoever logs in so; the log-in itself when nobody does. */
    public String nameOf(String login) {
        return person(login).map(Person::name).orElse(login);
    }

    public Optional<Team> team(TeamId id) {
        return Optional.ofNullable(id).map(known -> pages().teams().get(known));
    }

    public Optional<Team> team(String key) {
        return Optional.ofNullable(key).map(known -> pages().byKey().get(known));
    }

    /** The team's key, null for none. */
    public String key(TeamId id) {
        return team(id).map(Team::teamKey).orElse(null);
    }

    /** Whom everything goes to that nobody gave to a team: Support where there is one, else the oldest team. */
    public Team fallback() {
        return team("support").or(() -> pages().teams().values().stream().min(Comparator.comparing(team -> team.id().value())))
                .orElseThrow(() -> new IllegalStateException("There is no team at all"));
    }

    private Pages pages() {
        Pages known = pages;
        if (known == null || System.nanoTime() - known.read() > FRESH) {
            var all = teams.findAll();
            var everybody = people.findAll();
            known = new Pages(System.nanoTime(),
                    everybody.stream().collect(Collectors.toMap(Person::id, Function.identity())),
                    all.stream().collect(Collectors.toMap(Team::id, Function.identity())),
                    all.stream().collect(Collectors.toMap(Team::teamKey, Function.identity())),
                    everybody.stream().filter(Person::active).collect(Collectors.toMap(
                            person -> person.email().toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one)));
            pages = known;
        }
        return known;
    }
}
