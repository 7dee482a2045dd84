package dev.baton.app.people;

import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which team, read at once. */
@Component
public class Memberships {

    private final People people;
    private final Teams teams;
    private final JdbcClient jdbc;

    Memberships(People people, Teams teams, JdbcClient jdbc) {
        this.people = people;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    public record Membership(PersonId person, String login, TeamId team, String teamKey, boolean leads) {
    }

    public record All(List<Membership> memberships) {

        public List<String> teams(PersonId person) {
            return memberships.stream().filter(one -> one.person().equals(person)).map(Membership::teamKey).toList();
        }

        List<String> logins(TeamId team, boolean onlyLeaders) {
            return memberships.stream().filter(one -> one.team().equals(team) && (one.leads() || !onlyLeaders))
                    .map(Membership::login).toList();
        }
    }

    public List<Person> people() {
        return people.findByActiveTrueOrderByName();
    }

    List<Team> teams() {
        return teams.findAll().stream().sorted(Comparator.comparing(Team::name)).toList();
    }

    /** Null for the team above the top. */
    String key(TeamId team) {
        return team == null ? null : teams.findById(team).map(Team::teamKey).orElse(null);
    }

    /** Of active people. */
    public All all() {
        return new All(jdbc.sql("""
                select p.id, p.login, t.id, t.team_key, m.leads from team_member m
                join person p on p.id = m.person_id join team t on t.id = m.team_id
                where p.active order by t.team_key, p.login""")
                .query((row, n) -> new Membership(new PersonId(row.getLong(1)), row.getString(2),
                        new TeamId(row.getLong(3)), row.getString(4), row.getBoolean(5))).list());
    }
}
