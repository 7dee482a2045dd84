package dev.baton.assignment;

import static dev.baton.assignment.SomeCandidate.aCandidate;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Assignment.NobodyFits;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What holds for any team and any request, tried on ten thousand of them; a failure names both. */
class AnyTeamTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<String> SKILLS = List.of("plumbing", "language.ru", "language.fa");

    private final Random random = new Random(20261122);
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void neverTakesWhoDoesNotFitAndNeverLeavesWorkWhileSomebodyDoes() {
        for (int i = 0; i < 10_000; i++) {
            List<Candidate> team = aTeam();
            PoolRequest request = aRequest(team);
            List<PersonId> fitting = team.stream().filter(one -> fits(one, request)).map(Candidate::person).toList();

            switch (Assignment.decide(request, team, NOON)) {
                case Assigned given -> assertThat(fitting).as("%s of %s", request, team).contains(given.person());
                case NobodyFits left -> {
                    assertThat(fitting).as("%s of %s", request, team).isEmpty();
                    assertThat(left.reason()).isEqualTo(request.method() == Method.TEAM_LIST ? Reason.of("teamList")
                            : team.isEmpty() ? Reason.of("emptyPool") : Reason.of("nobodyFits", team.size()));
                }
            }
        }
    }

    @Test
    void theTraceHasAFactForEverybodyAndTakesAtMostOne() {
        for (int i = 0; i < 10_000; i++) {
            List<Candidate> team = aTeam();
            PoolRequest request = aRequest(team);

            Assignment decided = Assignment.decide(request, team, NOON);

            List<Considered> considered = decided.trace().considered();
            if (request.method() != Method.TEAM_LIST) {
                assertThat(considered).extracting(Considered::candidate).containsExactlyInAnyOrderElementsOf(team);
            }
            assertThat(considered.stream().filter(Considered::taken)).hasSize(decided instanceof Assigned ? 1 : 0);
            assertThat(considered).as("%s of %s", request, team).allSatisfy(one ->
                    assertThat(one.reason().key().matches("assignment\\.(ahead|behind)\\..*"))
                            .isEqualTo(fits(one.candidate(), request)));
        }
    }

    @Test
    void theTraceComesToTheSameOwnerAgainAlsoAfterItWasStored() {
        for (int i = 0; i < 10_000; i++) {
            List<Candidate> team = aTeam();
            Assignment decided = Assignment.decide(aRequest(team), team, NOON);

            Trace stored = json.readValue(json.writeValueAsString(decided.trace()), Trace.class);

            assertThat(stored).isEqualTo(decided.trace());
            assertThat(stored.again()).isEqualTo(decided);
        }
    }

    @Test
    void theOrderOfTheCandidatesMakesNoDifference() {
        for (int i = 0; i < 2_000; i++) {
            List<Candidate> team = aTeam();
            PoolRequest request = aRequest(team);
            List<Candidate> shuffled = new ArrayList<>(team);
            Collections.shuffle(shuffled, random);

            assertThat(Assignment.decide(request, shuffled, NOON)).isEqualTo(Assignment.decide(request, team, NOON));
        }
    }

    @Test
    void aRotationOfAnyEqualPeopleDiffersByAtMostOne() {
        for (int i = 0; i < 300; i++) {
            List<Candidate> equals = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(n -> aCandidate("p" + n).capacity(1_000).open(random.nextInt(50), 0).build()).toList();
            PoolRequest turn = PoolRequest.of(new TeamId(1), Work.LEAD, Method.ROUND_ROBIN);
            int arrivals = random.nextInt(60);

            List<Assignment> decided = Assignment.decideAll(Collections.nCopies(arrivals, turn), equals, NOON);

            int[] counts = equals.stream().mapToInt(one -> (int) decided.stream()
                    .filter(each -> ((Assigned) each).person().equals(one.person())).count()).sorted().toArray();
            assertThat(counts[counts.length - 1] - counts[0]).as("%d to %s", arrivals, equals).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theLeastLoadedIsNeverBusierThanAnotherWhoFits() {
        for (int i = 0; i < 5_000; i++) {
            List<Candidate> team = aTeam();
            PoolRequest request = PoolRequest.of(new TeamId(1), Work.CASE, Method.LEAST_LOADED);

            if (Assignment.decide(request, team, NOON) instanceof Assigned given) {
                Candidate taken = team.stream().filter(one -> one.person().equals(given.person())).findAny()
                        .orElseThrow();
                int fewest = team.stream().filter(one -> fits(one, request)).map(Candidate::open)
                        .min(comparingInt(open -> open)).orElseThrow();
                assertThat(taken.open()).as("%s", team).isEqualTo(fewest);
            }
        }
    }

    /** Said once more in other words than the core says it. */
    private static boolean fits(Candidate one, PoolRequest request) {
        boolean asked = request.method() != Method.TEAM_LIST
                && (request.method() != Method.NAMED || one.person().equals(request.wanted()));
        boolean able = request.needs().stream().allMatch(need ->
                need.bindingUntil() != null && !NOON.isBefore(need.bindingUntil())
                        || one.skills().containsKey(need.skill()) && one.skills().get(need.skill()) >= need.level());
        boolean there = one.presence().kind() == Presence.Kind.HERE || one.presence().back() != null
                && Duration.between(NOON, one.presence().back()).compareTo(request.dueWithin()) <= 0;
        return asked && able && there && one.active() && !request.excluded().contains(one.person())
                && one.openLeads() + one.openCases() < one.capacity() && withinQuota(one.quota());
    }

    private static boolean withinQuota(Quota quota) {
        return quota == null || quota.today() < partOfAYear(quota.perMonth(), 260)
                && quota.week() < partOfAYear(quota.perMonth(), 52) && quota.month() < quota.perMonth();
    }

    private static int partOfAYear(int perMonth, int parts) {
        return perMonth == 0 ? 0 : BigDecimal.valueOf(perMonth * 12L)
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP).max(BigDecimal.ONE).intValueExact();
    }

    private List<Candidate> aTeam() {
        return IntStream.range(0, random.nextInt(9)).mapToObj(n -> {
            SomeCandidate one = aCandidate("person" + n).capacity(random.nextInt(12))
                    .open(random.nextInt(6), random.nextInt(6));
            if (random.nextInt(8) == 0) {
                one.inactive();
            }
            if (random.nextInt(3) == 0) {
                int today = random.nextInt(4);
                int week = today + random.nextInt(8);
                one.quota(new Quota(random.nextInt(70), LocalDate.EPOCH, today, week, week + random.nextInt(40)));
            }
            if (random.nextBoolean()) {
                one.lastAssigned(aTimeBefore()).lastTurn(random.nextBoolean() ? aTimeBefore() : null);
            }
            SKILLS.forEach(skill -> {
                if (random.nextBoolean()) {
                    one.skilled(skill, 1 + random.nextInt(3));
                }
            });
            return switch (random.nextInt(8)) {
                case 0 -> one.absentUntil(random.nextBoolean() ? null : aTimeAfter()).build();
                case 1 -> one.offHoursUntil(random.nextBoolean() ? null : aTimeAfter()).build();
                default -> one.build();
            };
        }).toList();
    }

    private PoolRequest aRequest(List<Candidate> team) {
        Method method = Method.values()[random.nextInt(Method.values().length)];
        PersonId somebody = team.isEmpty() ? new PersonId(1) : team.get(random.nextInt(team.size())).person();
        PoolRequest request = method == Method.NAMED ? PoolRequest.named(new TeamId(1), Work.LEAD, somebody)
                : PoolRequest.of(new TeamId(1), random.nextBoolean() ? Work.LEAD : Work.CASE, method);
        if (random.nextInt(3) == 0) {
            request = request.needing(new Need(SKILLS.get(random.nextInt(3)), 1 + random.nextInt(3),
                    random.nextBoolean() ? null : random.nextBoolean() ? aTimeBefore() : aTimeAfter()));
        }
        if (random.nextInt(3) == 0 && !team.isEmpty()) {
            request = request.except(team.get(random.nextInt(team.size())).person());
        }
        if (random.nextInt(5) == 0) {
            request = request.preferring(somebody);
        }
        if (random.nextInt(4) == 0) {
            request = request.weighing(1 + random.nextInt(5));
        }
        return random.nextInt(3) == 0 ? request.orBackWithin(Duration.ofHours(random.nextInt(30))) : request;
    }

    private Instant aTimeBefore() {
        return NOON.minusMillis(random.nextInt(4) == 0 ? 0 : random.nextLong(Duration.ofDays(2).toMillis()));
    }

    private Instant aTimeAfter() {
        return NOON.plusMillis(1 + random.nextLong(Duration.ofDays(2).toMillis()));
    }
}
