package dev.baton.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.inbox.Tasks;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.app.service.CaseDesk;
import dev.baton.app.service.CaseDesk.Opening;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.service.CaseKind;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A department with a team below it: who sees the team's work through the tree, and who does not. */
@Journey
class DepartmentsTest {

    private static final String PASSWORD = "baton";

    @Autowired Town town;
    @Autowired UnitOfWork units;
    @Autowired Teams teams;
    @Autowired People people;
    @Autowired Tsids ids;
    @Autowired Clock clock;
    @Autowired PasswordEncoder passwords;
    @Autowired CaseDesk desk;
    @Autowired Customers customers;
    @Autowired Tasks tasks;

    private TeamId department;
    private TeamId team;
    private Person head;
    private Person beside;
    private Person member;
    private Person stranger;
    private String id;

    @BeforeEach
    void aDepartmentWithATeamThatHasACase() {
        units.run(Actor.system("test"), null, () -> {
            department = team(null);
            team = team(department);
            head = person(Role.SUPERVISOR, department);
            beside = person(Role.AGENT, department);
            member = person(Role.AGENT, team);
            stranger = person(Role.AGENT, null);
            id = desk.open(new Opening("Dark", CaseKind.REQUEST, Priority.NORMAL, Custody.of(team),
                    customers.met(Introduction.of(town.customer("North").address(), null, null)), null, null,
                    CustomFields.NONE)).id().toString();
        });
    }

    @Test
    void theHeadOfADepartmentSeesWhatTheTeamsBelowHave() {
        for (Person seer : List.of(head, member)) {
            assertThat(ways(seer)).as(seer.roles().toString()).containsExactly(true, true, true, true, true);
        }
        for (Person blind : List.of(beside, stranger)) {
            assertThat(ways(blind)).as("an agent above or outside").containsExactly(false, false, false, false, false);
        }
    }

    @Test
    void whoHasItInHandSeesItWhereverItLies() {
        units.run(Actor.system("test"), null, () -> tasks.handAbout(new Ref("case", Long.parseLong(id)), stranger.id()));

        assertThat(ways(stranger)).as("its owner").containsExactly(true, true, true, true, true);
        assertThat(ways(beside)).containsExactly(false, false, false, false, false);
    }

    /** List, record, decisions, instances, inbox. */
    private List<Boolean> ways(Person who) {
        var colleague = town.colleague(who.login());
        return List.of(
                colleague.get("/cases?limit=500").path("items").valueStream().anyMatch(one -> one.path("id").asString().equals(id)),
                colleague.tryGet("/cases/" + id).statusCode() == 200,
                colleague.tryGet("/decisions?subject=case:" + id).statusCode() == 200,
                !colleague.get("/processes/case-handling/instances?subject=case:" + id).path("items").isEmpty(),
                !colleague.get("/tasks?scope=all&subject=case:" + id).path("items").isEmpty());
    }

    private TeamId team(TeamId above) {
        TeamId id = ids.next(TeamId::new);
        return teams.save(new Team(id, null, "t" + id, "Team " + id, above, "standard")).id();
    }

    private Person person(Role role, TeamId team) {
        PersonId id = ids.next(PersonId::new);
        Person person = people.save(new Person(id, null, "p" + id, "Person " + id, id + "@baton.example", "en", "UTC",
                Roles.of(role), null, true, 10, new PasswordHash(passwords.encode(PASSWORD)), clock.instant()));
        if (team != null) {
            teams.join(team, person.id(), role == Role.SUPERVISOR);
        }
        return person;
    }
}
