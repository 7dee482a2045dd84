package dev.baton.app.giving;

import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who may be given a record. */
@Component
public class Recipients {

    private final JdbcClient jdbc;
    private final People people;
    private final Teams teams;

    Recipients(JdbcClient jdbc, People people, Teams teams) {
        this.jdbc = jdbc;
        this.people = people;
        this.teams = teams;
    }

    Optional<Person> named(String login) {
        return people.findByLogin(login);
    }

    boolean belongs(PersonId person, TeamId team) {
        return teams.of(person).stream().anyMatch(one -> one.id().equals(team));
    }

    /** Whether this person works here, and with such records. */
    public boolean mayHave(Person person, String type) {
        return works(person, roles(type));
    }

    /** By name, those who may have a record of this type. @param team null for everybody */
    public List<Person> of(String type, TeamId team) {
        Set<Role> roles = roles(type);
        return (team == null ? people.findAll() : teams.members(team)).stream().filter(one -> works(one, roles))
                .sorted(Comparator.comparing(Person::name)).toList();
    }

    private static boolean works(Person person, Set<Role> roles) {
        return person.active() && person.roles().all().stream().anyMatch(roles::contains);
    }

    /** Those that see any such record. */
    private Set<Role> roles(String type) {
        return Set.copyOf(jdbc.sql("select role from access_rule where record_type = ? and scope <> 'NONE'").param(type)
                .query((row, n) -> Role.valueOf(row.getString(1))).list());
    }
}
