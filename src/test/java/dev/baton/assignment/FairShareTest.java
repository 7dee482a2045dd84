package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Assignment.NobodyFits;
import dev.baton.assignment.Quotas.Limit;
import dev.baton.data.DomainTest;
import dev.baton.id.Ref;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people had before counts when the next is given, however they came to it; each test has a team of its own. */
@DomainTest
class FairShareTest {

    @Autowired Assigner assigner;
    @Autowired ByHand byHand;
    @Autowired Pool pool;
    @Autowired Quotas quotas;
    @Autowired Staffing staffing;
    @Autowired People people;
    @Autowired Teams teams;
    @Autowired UnitOfWork units;
    @Autowired Tsids ids;
    @Autowired Clock clock;

    private TeamId team;

    @BeforeEach
    void aTeamOfItsOwn() {
        team = ids.next(TeamId::new);
        units.run(Actor.system("test"), null,
                () -> teams.save(new Team(team, null, "team" + team, "A team", null, "standard")));
    }

    @Test
    void aQuotaIsUsedUpByWhatIsGiven() {
        PersonId alice = aMember("alice");
        staffing.isGivenAtMost(alice, 45);
        PoolRequest request = PoolRequest.of(team, Work.LEAD, Method.LEAST_LOADED);

        List<Assignment> decided = assigned(request.weighing(2), request);

        assertThat(decided.get(0)).isInstanceOf(Assigned.class);
        assertThat(decided.get(1)).isInstanceOf(NobodyFits.class);
        assertThat(decided.get(1).trace().considered()).extracting(Considered::reason)
                .containsExactly(Reason.of("quota.day", 2, 2));
        assertThat(pool.read(request, pool.lock(request), clock.instant())).extracting(one -> one.quota().month())
                .containsExactly(2);
    }

    @Test
    void aDayAWeekAndAMonthAreThoseWhereThePersonIs() {
        long alice = aMember("alice").value();
        Map.of("2026-10-31", 100, "2026-11-01", 20, "2026-11-29", 3, "2026-11-30", 4, "2026-12-01", 5)
                .forEach((day, amount) -> quotas.count(alice, LocalDate.parse(day), amount));
        Instant lateOnMonday = Instant.parse("2026-11-30T22:00:00Z");

        assertThat(quotas.of(Map.of(alice, new Limit(50, ZoneId.of("UTC"))), lateOnMonday)).containsValue(
                new Quota(50, LocalDate.parse("2026-11-30"), 4, 9, 32));
        assertThat(quotas.of(Map.of(alice, new Limit(50, ZoneId.of("Europe/Chisinau"))), lateOnMonday)).containsValue(
                new Quota(50, LocalDate.parse("2026-12-01"), 5, 9, 5));
    }

    @Test
    void whatAPersonTookIsATurnLikeAnyOtherUnlessTheSettingsSayThatItIsNone() {
        PersonId alice = aMember("alice");
        PersonId bob = aMember("bob");
        PoolRequest turn = PoolRequest.of(team, Work.LEAD, Method.ROUND_ROBIN).inRotation("by hand" + team);

        units.run(Actor.system("test"), null,
                () -> new ByHand(pool, new AssignmentSettings(false), clock).took(alice, turn.turns(), 1));
        assertThat(assigned(turn)).extracting(one -> ((Assigned) one).person()).containsExactly(alice);
        units.run(Actor.system("test"), null, () -> byHand.took(bob, turn.turns(), 1));
        assertThat(assigned(turn)).extracting(one -> ((Assigned) one).person()).containsExactly(alice);
        assertThat(assigned(turn)).extracting(one -> ((Assigned) one).person()).containsExactly(bob);
    }

    @Test
    void whatAPersonTookCountsToTheirQuota() {
        PersonId alice = aMember("alice");
        staffing.isGivenAtMost(alice, 45);
        PoolRequest request = PoolRequest.of(team, Work.LEAD, Method.LEAST_LOADED);

        units.run(Actor.system("test"), null, () -> byHand.took(alice, "", 1));

        assertThat(pool.read(request, pool.lock(request), clock.instant())).extracting(one -> one.quota().month())
                .containsExactly(1);
    }

    private List<Assignment> assigned(PoolRequest... requests) {
        List<Assignment> decided = new ArrayList<>();
        units.run(Actor.system("test"), null, () -> {
            decided.clear();
            for (PoolRequest request : requests) {
                assigner.assignLastly(new Ref("lead", ids.next(PersonId::new).value()), request, decided::add);
            }
        });
        return decided;
    }

    private PersonId aMember(String login) {
        return units.perform(Actor.system("test"), null, () -> {
            PersonId person = people.save(new Person(ids.next(PersonId::new), null, login + team, login,
                    login + "@baton.example", "en", "UTC", Roles.of(Role.AGENT), null, true, 100, new PasswordHash("x"),
                    Instant.EPOCH)).id();
            teams.join(team, person, false);
            return person;
        });
    }
}
