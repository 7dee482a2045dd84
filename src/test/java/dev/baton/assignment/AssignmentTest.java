package dev.baton.assignment;

import static dev.baton.assignment.Method.LEAST_LOADED;
import static dev.baton.assignment.Method.MOST_FREE;
import static dev.baton.assignment.Method.ROUND_ROBIN;
import static dev.baton.assignment.Method.TEAM_LIST;
import static dev.baton.assignment.SomeCandidate.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Assignment.NobodyFits;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final TeamId SALES = new TeamId(1);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void takesWhoHasFewestOpenLeadsAndCases() {
        assertTaken("bob", PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED),
                aCandidate("alice").open(3, 1), aCandidate("bob").open(0, 3), aCandidate("carol").open(5, 0));
    }

    @Test
    void amongEqualsTakesWhoWaitsLongest() {
        assertTaken("carol", PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED),
                aCandidate("alice").lastAssigned(NOON.minusSeconds(60)),
                aCandidate("bob").lastAssigned(NOON.minusSeconds(30)), aCandidate("carol"));
        assertTaken("alice", PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED),
                aCandidate("alice").lastAssigned(NOON.minusSeconds(60)),
                aCandidate("bob").lastAssigned(NOON.minusSeconds(30)));
    }

    @Test
    void amongTheQuiteEqualGoesByLogIn() {
        assertTaken("alice", PoolRequest.of(SALES, Work.CASE, LEAST_LOADED), aCandidate("bob"), aCandidate("alice"));
    }

    @Test
    void inARotationTakesWhoseTurnIsLongestAgoWhateverTheyHaveOpen() {
        assertTaken("alice", PoolRequest.of(SALES, Work.LEAD, ROUND_ROBIN),
                aCandidate("alice").open(9, 9).lastTurn(NOON.minusSeconds(60)),
                aCandidate("bob").lastTurn(NOON.minusSeconds(30)));
    }

    @Test
    void takesWhoHasMostRoomLeft() {
        assertTaken("bob", PoolRequest.of(SALES, Work.LEAD, MOST_FREE),
                aCandidate("alice").capacity(10).open(2, 0), aCandidate("bob").capacity(40).open(20, 0));
    }

    @Test
    void takesTheNamedPersonOrNobody() {
        PoolRequest toBob = PoolRequest.named(SALES, Work.LEAD, aCandidate("bob").id());

        assertTaken("bob", toBob, aCandidate("alice"), aCandidate("bob").open(5, 0));
        NobodyFits nobody = nobody(toBob, aCandidate("alice"), aCandidate("bob").absentUntil(null));
        assertThat(reasons(nobody)).containsEntry("alice", "assignment.notNamed")
                .containsEntry("bob", "assignment.absent.forLong");
        assertThat(reasons(nobody(PoolRequest.named(SALES, Work.LEAD, new PersonId(0)), aCandidate("alice"))))
                .as("a rule names whom there is not").containsExactly(entry("alice", "assignment.notNamed"));
        assertTaken("bob", toBob.preferring(aCandidate("alice").id()), aCandidate("alice"), aCandidate("bob"));
        assertThatThrownBy(() -> PoolRequest.of(SALES, Work.LEAD, Method.NAMED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAccountsOwnerComesFirstIfTheyFit() {
        PoolRequest ownerFirst = PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED).preferring(aCandidate("bob").id());

        assertTaken("bob", ownerFirst, aCandidate("alice"), aCandidate("bob").open(5, 0));
        assertTaken("alice", ownerFirst, aCandidate("alice"), aCandidate("bob").inactive());
    }

    @Test
    void leavesToTheTeamsListWhatTheRuleLeavesThere() {
        NobodyFits left = nobody(PoolRequest.of(SALES, Work.LEAD, TEAM_LIST), aCandidate("alice"));

        assertThat(left.reason()).isEqualTo(Reason.of("teamList"));
    }

    @Test
    void tellsForEachWhoDoesNotFitTheOneFactThatSaysSo() {
        PoolRequest request = PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED).except(aCandidate("eve").id())
                .needing(Need.required("language.ru", 2));

        NobodyFits nobody = nobody(request, aCandidate("adam").inactive().absentUntil(null),
                aCandidate("eve").skilled("language.ru", 3), aCandidate("kain").skilled("language.ru", 1),
                aCandidate("abel").skilled("language.ru", 2).absentUntil(NOON.plusSeconds(3601)),
                aCandidate("seth").skilled("language.ru", 2).offHoursUntil(NOON.plusSeconds(3600)),
                aCandidate("noah").skilled("language.ru", 2).capacity(5).open(3, 2));

        assertThat(nobody.reason()).isEqualTo(Reason.of("nobodyFits", 6));
        assertThat(nobody.trace().considered()).extracting(one -> one.candidate().login(), Considered::reason)
                .containsExactly(
                        row("abel", Reason.of("absent", 2)),
                        row("adam", Reason.of("inactive")),
                        row("eve", Reason.of("excluded")),
                        row("kain", Reason.of("unskilled", "language.ru", 2)),
                        row("noah", Reason.of("full", 5, 5)),
                        row("seth", Reason.of("offHours", 1)));
    }

    @Test
    void tellsOfThoseWhoFitWhatPutTheOtherFirst() {
        Assigned assigned = assigned(PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED), aCandidate("alice").open(1, 0),
                aCandidate("bob").open(1, 0).lastAssigned(NOON.minusSeconds(9)), aCandidate("carol").open(2, 2),
                aCandidate("dave").open(1, 0), aCandidate("eve").inactive());

        assertThat(assigned.reason()).isEqualTo(Reason.of("ahead.login"));
        assertThat(assigned.trace().considered()).extracting(one -> one.candidate().login(), Considered::reason)
                .containsExactly(
                        row("alice", Reason.of("ahead.login")),
                        row("dave", Reason.of("behind.login")),
                        row("bob", Reason.of("behind.since")),
                        row("carol", Reason.of("behind.open", 4, 1)),
                        row("eve", Reason.of("inactive")));
    }

    @Test
    void anEmptyPoolHasNobody() {
        assertThat(nobody(PoolRequest.of(SALES, Work.CASE, LEAST_LOADED)).reason()).isEqualTo(Reason.of("emptyPool"));
    }

    @Test
    void whoIsBackSoonEnoughCountsAsPresent() {
        PoolRequest today = PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED).orBackWithin(Duration.ofHours(2));

        assertTaken("alice", today, aCandidate("alice").offHoursUntil(NOON.plusSeconds(7200)));
        nobody(today, aCandidate("alice").offHoursUntil(NOON.plusSeconds(7201)));
    }

    @Test
    void aPreferredSkillPutsAheadButNeverKeepsOut() {
        PoolRequest request = PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED)
                .needing(Need.preferred("language.fa", 1));

        assertTaken("bob", request, aCandidate("alice"), aCandidate("bob").open(7, 0).skilled("language.fa", 1));
        assertTaken("alice", request, aCandidate("alice"));
    }

    @Test
    void aNeedThatBindsForATimeIsAWishAfterwards() {
        Need soon = Need.required("plumbing", 1).bindingUntil(NOON);
        PoolRequest request = PoolRequest.of(SALES, Work.CASE, LEAST_LOADED).needing(soon);
        List<Candidate> pool = List.of(aCandidate("alice").build());

        assertThat(Assignment.decide(request, pool, NOON.minusMillis(1))).isInstanceOf(NobodyFits.class);
        assertThat(Assignment.decide(request, pool, NOON)).isInstanceOf(Assigned.class);
        assertThat(request.needing(Need.required("welding", 1).bindingUntil(NOON.plusSeconds(1)), Need.required("health", 2))
                .loosensAfter(NOON.minusMillis(1))).contains(NOON);
        assertThat(request.loosensAfter(NOON)).isEmpty();
    }

    @Test
    void sixteenLeadsAtOnceToFourEqualPeopleAreFourEach() {
        List<Candidate> four = Stream.of("alice", "bob", "carol", "dave").map(login -> aCandidate(login).build())
                .toList();

        assertThat(counts(LEAST_LOADED, 16, four)).hasSize(4).containsValue(4L).doesNotContainValue(5L);
        assertThat(counts(ROUND_ROBIN, 16, four)).hasSize(4).containsValue(4L).doesNotContainValue(5L);
    }

    @Test
    void aRotationIsFairEvenWithinAMillisecondAndWhateverIsOpen() {
        List<Candidate> three = List.of(aCandidate("alice").open(50, 0).build(), aCandidate("bob").build(),
                aCandidate("carol").open(9, 9).build());

        assertThat(counts(ROUND_ROBIN, 31, three).values()).containsExactlyInAnyOrder(11L, 10L, 10L);
    }

    @Test
    void aLateClockDoesNotPutTheLastOneAgainInFront() {
        Assigned assigned = assigned(PoolRequest.of(SALES, Work.LEAD, ROUND_ROBIN),
                aCandidate("alice").lastTurn(NOON.plusSeconds(5)), aCandidate("bob").lastTurn(NOON.plusSeconds(9)));

        assertThat(assigned.turn()).isEqualTo(NOON.plusSeconds(9).plusMillis(1));
    }

    @Test
    void whatIsMoreWorkFillsMore() {
        PoolRequest usual = PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED);
        List<Candidate> two = List.of(aCandidate("alice").build(), aCandidate("bob").build());

        List<Assignment> decided = Assignment.decideAll(List.of(usual.weighing(3), usual, usual, usual), two, NOON);

        assertThat(decided).extracting(one -> ((Assigned) one).person()).containsExactly(aCandidate("alice").id(),
                aCandidate("bob").id(), aCandidate("bob").id(), aCandidate("bob").id());
        assertThatThrownBy(() -> usual.weighing(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTraceNamesTheRulesThatWonAndThoseThatLost() {
        Ruling ruling = new Ruling("lead-assignment", List.of("Customers stay"),
                List.of("Romania goes to Bucharest"));
        PoolRequest request = PoolRequest.of(SALES, Work.LEAD, LEAST_LOADED).by(ruling);

        assertThat(assigned(request, aCandidate("alice")).trace().request().ruling()).isEqualTo(ruling);
    }

    @Test
    void stopsAtTheCapacity() {
        List<Candidate> pool = List.of(aCandidate("alice").capacity(3).build(), aCandidate("bob").capacity(2).build());

        List<Assignment> decided = Assignment.decideAll(
                Collections.nCopies(7, PoolRequest.of(SALES, Work.CASE, LEAST_LOADED)), pool, NOON);

        assertThat(decided.subList(0, 5)).allMatch(one -> one instanceof Assigned);
        assertThat(decided.subList(5, 7)).allMatch(one -> one instanceof NobodyFits);
    }

    private static Map<PersonId, Long> counts(Method method, int arrivals, List<Candidate> pool) {
        PoolRequest request = PoolRequest.of(SALES, Work.LEAD, method).inRotation("a rule");
        return Assignment.decideAll(IntStream.range(0, arrivals).mapToObj(i -> request).toList(), pool, NOON).stream()
                .collect(Collectors.groupingBy(one -> ((Assigned) one).person(), Collectors.counting()));
    }

    private static void assertTaken(String login, PoolRequest request, SomeCandidate... pool) {
        assertThat(assigned(request, pool).person()).isEqualTo(aCandidate(login).id());
    }

    private static Assigned assigned(PoolRequest request, SomeCandidate... pool) {
        return (Assigned) decide(request, pool);
    }

    private static NobodyFits nobody(PoolRequest request, SomeCandidate... pool) {
        return (NobodyFits) decide(request, pool);
    }

    private static Assignment decide(PoolRequest request, SomeCandidate... pool) {
        return Assignment.decide(request, Stream.of(pool).map(SomeCandidate::build).toList(), NOON);
    }

    private static Map<String, String> reasons(Assignment assignment) {
        return assignment.trace().considered().stream()
                .collect(Collectors.toMap(one -> one.candidate().login(), one -> one.reason().key()));
    }

    private static Tuple row(String login, Reason reason) {
        return Tuple.tuple(login, reason);
    }
}
