package dev.baton.app.giving;

import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who may be given a record. */
@Component
class Recipients {

    private final People people;
    private final Teams teams;

    Recipients(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    Optional<Person> named(String login) {
        return people.findByLogin(login);
    }

    boolean belongs(PersonId person, TeamId team) {
        return teams.of(person).stream().anyMatch(one -> one.id().equals(team));
    }

    /** By name, those who work here. @param team null for everybody */
    List<Person> of(TeamId team) {
        return (team == null ? people.findAll() : teams.members(team)).stream().filter(Person::active)
                .sorted(Comparator.comparing(Person::name)).toList();
    }
}
