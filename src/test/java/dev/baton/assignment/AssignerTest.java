package dev.baton.assignment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.ContactId;
import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Assignment.NobodyFits;
import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.custom.CustomFields;
import dev.baton.data.DomainTest;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Tsids;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.CaseKind;
import dev.baton.service.CaseStatus;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
import dev.baton.service.Resolution;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Assignment with its rows; each test has a team of its own. */
@DomainTest
class AssignerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired Assigner assigner;
    @Autowired Staffing staffing;
    @Autowired Calendars calendars;
    @Autowired Cases cases;
    @Autowired People people;
    @Autowired Teams teams;
    @Autowired DecisionLog decisions;
    @Autowired UnitOfWork units;
    @Autowired Tsids ids;

    @Test
    void sixteenAtOnceToFourEqualPeopleAreFourEach() throws Exception {
        TeamId team = aTeam("alice", "bob", "carol", "dave");

        List<PersonId> owners = atOnce(16, n -> assignedCase(PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED)));

        assertThat(counts(owners)).hasSize(4).allSatisfy((person, count) -> assertThat(count).isEqualTo(4));
    }

    @Test
    void turnsDifferByAtMostOneAlsoWhenManyComeAtOnce() throws Exception {
        TeamId team = aTeam("alice", "bob", "carol");
        PoolRequest turn = PoolRequest.of(team, Work.CASE, Method.ROUND_ROBIN).inRotation("every enquiry in turn");

        List<PersonId> owners = atOnce(16, n -> assignedCase(turn));

        assertThat(counts(owners).values()).containsExactlyInAnyOrder(6L, 5L, 5L);
    }

    @Test
    void manyOfOneUnitAreSharedOutAsIfTheyCameOneAfterTheOther() {
        TeamId team = aTeam("alice", "bob", "carol", "dave");

        assertThat(counts(assignedTogether(16, PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED))).values())
                .containsExactly(4L, 4L, 4L, 4L);
        PoolRequest turn = PoolRequest.of(team, Work.CASE, Method.ROUND_ROBIN).inRotation("in turn");
        assertThat(counts(assignedTogether(6, turn)).values()).containsExactlyInAnyOrder(2L, 2L, 1L, 1L);
        TeamId full = aTeam();
        join(full, aPerson("busy" + full, 3));
        assertThat(assignedTogether(5, PoolRequest.of(full, Work.CASE, Method.LEAST_LOADED))).filteredOn(one -> one != null).hasSize(3);
    }

    @Test
    void peopleOfTwoTeamsNeverGetMoreThanTheyCanTake() throws Exception {
        TeamId one = aTeam();
        TeamId other = aTeam();
        PersonId shared = aPerson("shared", 3);
        join(one, shared);
        join(other, shared);

        List<PersonId> owners = atOnce(8, n -> assignedCase(PoolRequest.of(n % 2 == 0 ? one : other, Work.CASE,
                Method.LEAST_LOADED)));

        assertThat(owners).filteredOn(owner -> owner != null).hasSize(3);
    }

    @Test
    void locksNobodyBeforeTheLastAct() throws Exception {
        TeamId team = aTeam("alice", "bob");
        PoolRequest request = PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED);
        assignedCase(request);

        units.run(Actor.system("test"), null, () -> {
            Case slow = cases.save(aCase(team));
            assigner.assignLastly(slow.ref(), request, decided -> own(slow, decided));
            assertThat(inAnotherTransaction(() -> assignedCase(request))).isNotNull();
        });
    }

    @Test
    void keepsTheTraceAsTheCauseOfTheNewOwner() {
        TeamId team = aTeam("alice", "bob");
        staffing.knows(person(team, "bob"), "language.ru", 2);
        PoolRequest russian = PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED)
                .needing(Need.required("language.ru", 1), Need.preferred("plumbing", 1));
        List<CaseId> made = new ArrayList<>();

        units.run(Actor.system("test"), null, () -> {
            Case arrived = cases.save(aCase(team));
            made.add(arrived.id());
            assigner.assignLastly(arrived.ref(), russian, decided -> {
                own(arrived, decided);
                assertThat(UnitOfWork.now().cause().type()).isEqualTo("decision");
            });
        });

        Case kept = cases.findById(made.getFirst()).orElseThrow();
        Decision decision = decisions.about(kept.ref()).getFirst();
        Trace trace = assigner.trace(decision.facts());
        assertThat(decision.decision()).isEqualTo("assignment");
        assertThat(decision.outcome()).extracting("person").isEqualTo(kept.custody().ownerId().toString());
        assertThat(((Assigned) trace.again()).person()).isEqualTo(kept.custody().ownerId());
        assertThat(trace.considered()).extracting(one -> one.reason().key())
                .containsExactly("assignment.ahead.alone", "assignment.unskilled");
    }

    @Test
    void seesWhoIsAwayAndWhoIsOffHours() {
        TeamId team = aTeam("alice", "bob");
        units.run(Actor.system("test"), null, () -> {
            calendars.save(BusinessCalendar.of("never on duty", ZoneOffset.UTC, "Mo-Su off"));
            staffing.worksOn(person(team, "bob"), "never on duty");
            staffing.isAway(person(team, "alice"), new Absence(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z")));
        });

        units.run(Actor.system("test"), null, () -> {
            Assignment decided = assigner.assign(aCase(team).ref(), PoolRequest.of(team, Work.LEAD, Method.MOST_FREE));

            assertThat(decided).isInstanceOf(NobodyFits.class);
            assertThat(decided.trace().considered()).extracting(one -> one.reason().key())
                    .containsExactly("assignment.absent", "assignment.offHours.forLong");
        });
    }

    @Test
    void countsOnlyWhatIsStillOpen() {
        TeamId team = aTeam("alice", "bob");
        PoolRequest request = PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED);
        save(aCase(team).handedTo(new Custody(team, person(team, "bob"))));
        save(aCase(team).handedTo(new Custody(team, person(team, "alice"))).waiting());
        save(aCase(team).handedTo(new Custody(team, person(team, "alice"))).inWork().resolved(
                new Resolution("solved", null, NOW)));

        units.run(Actor.system("test"), null, () -> assertThat(assigner.assign(aCase(team).ref(), request).trace()
                .considered()).extracting(one -> one.candidate().openCases()).containsExactly(1, 1));
    }

    @Test
    void somebodyOutsideTheTeamMayBeNamed() {
        TeamId team = aTeam("alice");
        PersonId boss = aPerson("boss", 5);

        assertThat(assignedCase(PoolRequest.named(team, Work.CASE, boss))).isEqualTo(boss);
    }

    @Test
    void whoLeadsATeamIsAskedOnlyWhenWanted() {
        TeamId team = aTeam("alice");
        PersonId leader = aPerson("leader" + team, 100);
        units.run(Actor.system("test"), null, () -> teams.join(team, leader, true));
        PersonId alice = person(team, "alice");
        PoolRequest notAlice = PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED).except(alice);

        assertThat(assignedCase(notAlice)).isNull();
        assertThat(assignedCase(notAlice.preferring(leader))).isEqualTo(leader);
    }

    @Test
    void aTeamOfNobodyLeavesItInItsList() {
        assertThat(assignedCase(PoolRequest.of(aTeam(), Work.CASE, Method.LEAST_LOADED))).isNull();
    }

    /** @return the owner; null when nobody fits */
    private PersonId assignedCase(PoolRequest request) {
        return assignedTogether(1, request).getFirst();
    }

    /** In one unit of work; null for each that nobody gets. */
    private List<PersonId> assignedTogether(int number, PoolRequest request) {
        List<PersonId> owners = new ArrayList<>();
        units.run(Actor.system("test"), null, () -> {
            owners.clear();
            for (int n = 0; n < number; n++) {
                Case arrived = cases.save(aCase(request.team()));
                assigner.assignLastly(arrived.ref(), request, decided -> owners.add(own(arrived, decided)));
            }
        });
        return owners;
    }

    private PersonId own(Case one, Assignment decided) {
        return switch (decided) {
            case Assigned given -> cases.save(one.handedTo(new Custody(one.custody().teamId(), given.person())))
                    .custody().ownerId();
            case NobodyFits left -> null;
        };
    }

    private <T> List<T> atOnce(int number, Function<Integer, T> act) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(number)) {
            CountDownLatch go = new CountDownLatch(number);
            List<Future<T>> running = new ArrayList<>();
            for (int n = 0; n < number; n++) {
                int which = n;
                running.add(clients.submit(() -> {
                    go.countDown();
                    go.await();
                    return act.apply(which);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, SECONDS));
            }
            return results;
        }
    }

    private static <T> T inAnotherTransaction(Callable<T> act) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return other.submit(act).get(20, SECONDS);
        } catch (Exception e) {
            throw new AssertionError("had to wait", e);
        }
    }

    private static Map<PersonId, Long> counts(List<PersonId> owners) {
        return owners.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    Case aCase(TeamId team) {
        CaseId id = ids.next(CaseId::new);
        return new Case(id, null, Math.abs(id.value() % 1_000_000_007), "Leaking tap", CaseKind.REQUEST,
                Priority.NORMAL, CaseStatus.NEW, Custody.of(team), new ContactId(1), null, "en", null,
                CustomFields.NONE, NOW, null, null, null, null, null, false);
    }

    void save(Case one) {
        units.run(Actor.system("test"), null, () -> cases.save(one));
    }

    TeamId aTeam(String... members) {
        TeamId team = ids.next(TeamId::new);
        units.run(Actor.system("test"), null, () -> teams.save(new Team(team, null, "team" + team, "A team", null, "standard")));
        for (String login : members) {
            join(team, aPerson(login + team, 100));
        }
        return team;
    }

    PersonId person(TeamId team, String login) {
        return people.findByLogin(login + team).orElseThrow().id();
    }

    private void join(TeamId team, PersonId person) {
        units.run(Actor.system("test"), null, () -> teams.join(team, person, false));
    }

    private PersonId aPerson(String login, int capacity) {
        return units.perform(Actor.system("test"), null, () -> people.save(new Person(ids.next(PersonId::new), null,
                login, login, login + "@baton.example", "en", "UTC", Roles.of(Role.AGENT), null, true, capacity,
                new PasswordHash("x"), NOW)).id());
    }
}
