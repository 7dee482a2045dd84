package dev.baton.app.journey;

import dev.baton.app.team.Directory;
import dev.baton.assignment.Absence;
import dev.baton.assignment.Staffing;
import dev.baton.id.Tsids;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Teams that a test founds for itself: nobody else's cases come their way. */
@Lazy
@Component
class Crews {

    @Autowired Town town;
    @Autowired Directory directory;
    @Autowired UnitOfWork units;
    @Autowired Teams teams;
    @Autowired People people;
    @Autowired Staffing staffing;
    @Autowired Tsids ids;
    @Autowired Clock clock;
    @Autowired PasswordEncoder passwords;
    @Autowired JdbcClient jdbc;

    /** Agents who have nothing to do, the first of them leading. Their names, and the team's, may be unknown for some seconds. */
    Crew of(String leader, String... agents) {
        return units.perform(Actor.system("test"), null, () -> {
            TeamId id = ids.next(TeamId::new);
            teams.save(new Team(id, null, "t" + id, "Team " + id, null, "standard"));
            Map<String, Person> crew = new LinkedHashMap<>();
            crew.put(leader, person(leader, id, Role.SUPERVISOR));
            for (String agent : agents) {
                crew.put(agent, person(agent, id, Role.AGENT));
            }
            return new Crew(id, crew);
        });
    }

    private Person person(String name, TeamId team, Role role) {
        PersonId id = ids.next(PersonId::new);
        Person person = people.save(new Person(id, null, name + id, name + id, name + id + "@baton.example", "en", "UTC",
                Roles.of(role), null, true, 10, new PasswordHash(passwords.encode("baton")), clock.instant()));
        teams.join(team, id, role == Role.SUPERVISOR);
        return person;
    }

    final class Crew {

        final TeamId team;
        private final Map<String, Person> people;

        private Crew(TeamId team, Map<String, Person> people) {
            this.team = team;
            this.people = people;
        }

        /** Waits until they are known by their names, and the team by its key. */
        Crew introduced() {
            Town.soon("everybody is known", () -> directory.team(team).isPresent()
                    && people.values().stream().allMatch(one -> directory.person(one.id()).isPresent()));
            return this;
        }

        Person who(String name) {
            return people.get(name);
        }

        Colleague at(String name) {
            return town.colleague(who(name).login());
        }

        /** In this team. */
        JsonNode opened(String by, String priority) {
            return opened(by, town.customer("Crew").address(), priority, "request");
        }

        JsonNode opened(String by, String email, String priority, String kind) {
            return at(by).post("/cases", Map.of("contact", Map.of("email", email), "subject", "It stays dark", "text", "It stays dark",
                    "priority", priority, "kind", kind));
        }

        void take(String name, JsonNode one) {
            at(name).put(claim(name, one), Map.of());
        }

        void giveBack(String name, JsonNode one) {
            at(name).delete(claim(name, one));
        }

        private String claim(String name, JsonNode one) {
            return "/tasks/" + at(name).taskAbout(subject(one)).path("id").asString() + "/claim";
        }

        void leaves(String name) {
            units.run(Actor.system("test"), null, () -> staffing.isAway(who(name).id(),
                    new Absence(clock.instant(), clock.instant().plus(Duration.ofHours(8)))));
        }

        /** The name of who has it, from its row; empty for nobody, null for a stranger. */
        String owner(JsonNode one) {
            Long owner = jdbc.sql("select owner_id from crm_case where id = ?").param(one.path("id").asLong())
                    .query((row, n) -> (Long) row.getObject(1)).list().getFirst();
            return owner == null ? "" : people.entrySet().stream().filter(known -> known.getValue().id().value() == owner)
                    .map(Map.Entry::getKey).findFirst().orElse(null);
        }

        /** What they were given so far, as quotas count it. */
        int given(String name) {
            return jdbc.sql("select coalesce(sum(amount), 0) from assignment_day where person_id = ?").param(who(name).id().value())
                    .query(Integer.class).single();
        }

        /** So that it is counted what they are given. */
        void isCounted(String name) {
            units.run(Actor.system("test"), null, () -> staffing.isGivenAtMost(who(name).id(), 100));
        }

        JsonNode decision(String reader, JsonNode one, String name) {
            return at(reader).get("/decisions?subject=" + subject(one)).path("items").valueStream()
                    .filter(made -> made.path("decision").asString().equals(name)).findFirst().orElseThrow();
        }

        String page(String reader, JsonNode one) {
            return town.browser(who(reader).login()).get("/cases/" + one.path("id").asString(), "Accept", "text/html").body();
        }
    }

    static String subject(JsonNode one) {
        return "case:" + one.path("id").asString();
    }
}
