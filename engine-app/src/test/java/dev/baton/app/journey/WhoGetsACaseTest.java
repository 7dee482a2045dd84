package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules of {@code case-assignment} say becomes an owner or the team's list, and the trace says why. Two agents who have nothing to do. */
@Journey
class WhoGetsACaseTest {

    private static final String URGENT = "An urgent case is given to who has least to do";
    private static final PersonId NOBODY = new PersonId(0);
    private static final String LIST = "Every other case waits in the list for who can take it";

    @Autowired Town town;
    @Autowired UnitOfWork units;
    @Autowired Teams teams;
    @Autowired People people;
    @Autowired Staffing staffing;
    @Autowired Tsids ids;
    @Autowired Clock clock;
    @Autowired PasswordEncoder passwords;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;

    private Person ann;
    private Person ben;

    @BeforeEach
    void aTeamOfTwo() {
        units.run(Actor.system("test"), null, () -> {
            TeamId id = ids.next(TeamId::new);
            teams.save(new Team(id, null, "t" + id, "Team " + id, null, "standard"));
            ann = agent("ann", id);
            ben = agent("ben", id);
        });
    }

    @Test
    void anUrgentCaseIsGivenToWhoHasLeastToDoAndTheTraceSaysWhy() {
        take(ann, opened(town.customer("Idle").address(), "normal"));

        JsonNode urgent = opened(town.customer("Dark").address(), "urgent");

        assertThat(owner(urgent)).isEqualTo(ben.id());
        assertThat(of(ben).get("/tasks?scope=mine&subject=" + subject(urgent)).path("items")).hasSize(1);
        JsonNode trace = decision(urgent, "assignment").path("facts");
        assertThat(reasons(trace)).containsExactly(ben.login() + " assignment.ahead.open", ann.login() + " assignment.behind.open");
        assertThat(trace.at("/request/work").asString()).isEqualTo("CASE");
        assertThat(trace.at("/request/ruling/won").toString()).contains(URGENT);
        assertThat(trace.at("/request/ruling/lost").toString()).contains(LIST);
        assertThat(page(ben, urgent)).contains("Who gets it?", " has least to do", URGENT, "Why this person?",
                "Has 1 of open work, the one taken 0.", "Fitted as well, but came too late", "Assigned", ben.name());
    }

    @Test
    void anUrgentCaseIsAsMuchWorkAsTwo() {
        opened(town.customer("First").address(), "urgent");
        opened(town.customer("Second").address(), "urgent");
        take(ann, opened(town.customer("Third").address(), "normal"));

        JsonNode fourth = opened(town.customer("Fourth").address(), "urgent");

        assertThat(owner(fourth)).isEqualTo(ben.id());
        assertThat(decision(fourth, "assignment").at("/facts/considered").valueStream()
                .map(one -> one.at("/candidate/openCases").asInt())).containsExactly(2, 3);
    }

    @Test
    void whereNobodyIsThereItWaitsInTheListWithTheReason() {
        units.run(Actor.system("test"), null, () -> List.of(ann, ben).forEach(this::leaves));

        JsonNode urgent = opened(town.customer("Night").address(), "urgent");

        assertThat(owner(urgent)).isEqualTo(NOBODY);
        assertThat(of(ann).taskAbout(subject(urgent)).path("assignee").asString("")).isEmpty();
        JsonNode decided = decision(urgent, "assignment");
        assertThat(decided.at("/outcome/reason/key").asString()).isEqualTo("assignment.nobodyFits");
        assertThat(reasons(decided.path("facts"))).containsExactlyInAnyOrder(ann.login() + " assignment.absent", ben.login() + " assignment.absent");
        assertThat(page(ann, urgent)).contains("None of the 2 people asked fits.", "Absent, back in 8 hours.");
    }

    @Test
    void whoHadTheCustomersLastCaseGetsTheNextOneIfTheyAreThere() {
        String customer = town.customer("Loyal").address();
        JsonNode first = opened(customer, "normal");
        assertThat(owner(first)).as("an ordinary case is in the list").isEqualTo(NOBODY);
        take(ben, first);
        of(ben).post("/cases/" + first.path("id").asString() + "/resolution", Map.of("code", "solved"));

        JsonNode second = opened(customer, "normal");
        assertThat(owner(second)).isEqualTo(ben.id());
        assertThat(page(ben, second)).contains("First whoever had the customer’s last case in ");

        JsonNode complaint = of(ann).post("/cases", Map.of("contact", Map.of("email", customer), "subject", "Unfriendly",
                "text", "Unfriendly", "kind", "complaint"));
        assertThat(owner(complaint)).as("may be about who had the last one").isEqualTo(ann.id());

        units.run(Actor.system("test"), null, () -> leaves(ben));
        JsonNode third = opened(town.customer("Other").address(), "normal");
        assertThat(owner(third)).as("somebody else's").isEqualTo(NOBODY);
    }

    @Test
    void whoHadTheLastCaseAndIsAwayIsNotWaitedFor() {
        String customer = town.customer("Left").address();
        take(ben, opened(customer, "normal"));
        units.run(Actor.system("test"), null, () -> leaves(ben));

        JsonNode ordinary = opened(customer, "normal");
        JsonNode urgent = opened(customer, "urgent");

        assertThat(owner(ordinary)).isEqualTo(NOBODY);
        assertThat(page(ann, ordinary)).contains("Absent, back in 8 hours.", "Somebody else was named.");
        assertThat(owner(urgent)).isEqualTo(ann.id());
    }

    @Test
    void whoTakesACaseFromTheListHasHadATurn() {
        take(ann, opened(town.customer("Turn").address(), "normal"));

        assertThat(jdbc.sql("select count(*) from assignment_counter where person_id = ? and rotation = ?")
                .params(ann.id().value(), "case/" + LIST).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aReopenedCaseStaysWithItsOwnerUnlessTheyAreGone() {
        JsonNode urgent = opened(town.customer("Again").address(), "urgent");
        assertThat(owner(urgent)).isEqualTo(ann.id());
        String path = "/cases/" + urgent.path("id").asString() + "/resolution";

        of(ann).post(path, Map.of("code", "solved"));
        of(ben).delete(path);
        assertThat(owner(urgent)).isEqualTo(ann.id());

        of(ben).post(path, Map.of("code", "solved"));
        jdbc.sql("update person set active = false where id = ?").param(ann.id().value()).update();
        JsonNode told = json.readTree(of(ben).tryDelete(path).body());
        assertThat(owner(urgent)).isEqualTo(ben.id());
        assertThat(told.path("version").asLong()).as("as it is with its owner").isEqualTo(version(urgent));
        assertThat(decision(urgent, "case-assignment").at("/facts/reopened").asBoolean()).isTrue();
    }

    /** Thousands of mails may come at once: only those that somebody is to have ask who that is, one after the other. */
    @Test
    void aCaseForTheListWaitsForNobody() {
        units.run(Actor.system("test"), null, () -> {
            jdbc.sql("select id from person where id in (?, ?) order by id for update").params(ann.id().value(), ben.id().value())
                    .query(Long.class).list();

            assertThat(opened(town.customer("Flood").address(), "normal").path("status").asString()).isEqualTo("new");
        });
    }

    /** Only who is to have it is asked, and nobody of the others. */
    @Test
    void aReturningCustomersCaseWaitsForNobodyButWhoKnowsThem() {
        String customer = town.customer("Back").address();
        take(ben, opened(customer, "normal"));

        units.run(Actor.system("test"), null, () -> {
            jdbc.sql("select id from person where id = ? for update").params(ann.id().value()).query(Long.class).single();

            assertThat(owner(opened(customer, "normal"))).isEqualTo(ben.id());
        });
    }

    @Test
    void whoGivesBackWhatTheyWereGivenAndTakesItAgainHasHadItOnce() {
        units.run(Actor.system("test"), null, () -> staffing.isGivenAtMost(ann.id(), 100));
        JsonNode urgent = opened(town.customer("Twice").address(), "urgent");
        assertThat(owner(urgent)).isEqualTo(ann.id());

        of(ann).delete("/tasks/" + of(ann).taskAbout(subject(urgent)).path("id").asString() + "/claim");
        take(ann, urgent);

        assertThat(owner(urgent)).isEqualTo(ann.id());
        assertThat(jdbc.sql("select sum(amount) from assignment_day where person_id = ?").params(ann.id().value())
                .query(Integer.class).single()).as("an urgent one weighs two").isEqualTo(2);
    }

    @Test
    void aReopenedCaseWhoseOwnerIsGoneTellsThatTheListHasIt() {
        JsonNode normal = opened(town.customer("Dropped").address(), "normal");
        take(ann, normal);
        String path = "/cases/" + normal.path("id").asString() + "/resolution";
        of(ann).post(path, Map.of("code", "solved"));
        jdbc.sql("update person set active = false where id = ?").param(ann.id().value()).update();

        of(ben).delete(path);

        assertThat(owner(normal)).isEqualTo(NOBODY);
        assertThat(decision(normal, "assignment").at("/outcome/reason/key").asString()).isEqualTo("assignment.teamList");
        assertThat(page(ben, normal)).contains("Why this person?");
    }

    /** Whatever they have done since for other teams. */
    @Test
    void whoKnowsTheCustomerIsAskedTeamByTeamAndForAYear() {
        String customer = town.customer("Both").address();
        JsonNode first = opened(customer, "normal");
        take(ben, first);
        JsonNode elsewhere = town.colleague("sam").post("/cases", Map.of("contact", Map.of("email", customer), "subject", "Lamp", "text", "Dark"));
        town.colleague("sam").put("/tasks/" + town.colleague("sam").taskAbout(subject(elsewhere)).path("id").asString() + "/claim", Map.of());

        JsonNode second = opened(customer, "normal");
        assertThat(owner(second)).isEqualTo(ben.id());

        jdbc.sql("update crm_case set created_at = ? where id in (?, ?)").params(Timestamp.from(clock.instant().minus(Duration.ofDays(400))),
                first.path("id").asLong(), second.path("id").asLong()).update();
        assertThat(owner(opened(customer, "normal"))).isEqualTo(NOBODY);
    }

    private long version(JsonNode one) {
        return jdbc.sql("select version from crm_case where id = ?").param(one.path("id").asLong()).query(Long.class).single();
    }

    private Person agent(String name, TeamId team) {
        PersonId id = ids.next(PersonId::new);
        Person person = people.save(new Person(id, null, name + id, name + id, name + id + "@baton.example", "en", "UTC",
                Roles.of(Role.AGENT), null, true, 10, new PasswordHash(passwords.encode("baton")), clock.instant()));
        teams.join(team, id, false);
        return person;
    }

    private void leaves(Person person) {
        staffing.isAway(person.id(), new Absence(clock.instant(), clock.instant().plus(Duration.ofHours(8))));
    }

    /** By ann, in her team. */
    private JsonNode opened(String email, String priority) {
        return of(ann).post("/cases", Map.of("contact", Map.of("email", email), "subject", "It stays dark", "text", "It stays dark",
                "priority", priority));
    }

    /** From its row: names of people who are new may be some seconds late. */
    private PersonId owner(JsonNode one) {
        return jdbc.sql("select owner_id from crm_case where id = ?").param(one.path("id").asLong())
                .query((row, n) -> row.getObject(1) == null ? new PersonId(0) : new PersonId(row.getLong(1))).single();
    }

    private void take(Person who, JsonNode one) {
        of(who).put("/tasks/" + of(who).taskAbout(subject(one)).path("id").asString() + "/claim", Map.of());
    }

    private Colleague of(Person person) {
        return town.colleague(person.login());
    }

    private String page(Person who, JsonNode one) {
        return town.browser(who.login()).get("/cases/" + one.path("id").asString(), "Accept", "text/html").body();
    }

    private JsonNode decision(JsonNode one, String name) {
        return of(ben).get("/decisions?subject=" + subject(one)).path("items").valueStream()
                .filter(made -> made.path("decision").asString().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> reasons(JsonNode trace) {
        return trace.path("considered").valueStream().map(one -> one.at("/candidate/login").asString() + " "
                + one.at("/reason/key").asString()).toList();
    }

    private static String subject(JsonNode one) {
        return "case:" + one.path("id").asString();
    }
}
