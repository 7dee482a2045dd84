package dev.baton.assignment;

import static dev.baton.assignment.SomeCandidate.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
    private static final PoolRequest REQUEST = PoolRequest.of(new TeamId(1), Work.LEAD, Method.LEAST_LOADED);

    @ParameterizedTest(name = "{0} a month are {1} a week and {2} a day")
    @CsvSource({"0, 0, 0", "1, 1, 1", "10, 2, 1", "22, 5, 1", "32, 7, 1", "33, 8, 2", "45, 10, 2", "54, 12, 2",
        "55, 13, 3", "217, 50, 10", "1000000000, 230769231, 46153846"})
    void aMonthsPartsAreRoundedHalfUp(int month, int week, int day) {
        Quota quota = new Quota(month, LocalDate.EPOCH, 0, 0, 0);

        assertThat(quota.perWeek()).isEqualTo(week);
        assertThat(quota.perDay()).isEqualTo(day);
    }

    @Test
    void theShortestTimeThatIsUsedUpIsTold() {
        LocalDate day = LocalDate.parse("2026-11-25");

        assertThat(obstacle(aCandidate("a").quota(new Quota(45, day, 2, 10, 45)))).isEqualTo(Reason.of("quota.day", 2, 2));
        assertThat(obstacle(aCandidate("a").quota(new Quota(45, day, 1, 10, 45)))).isEqualTo(Reason.of("quota.week", 10, 10));
        assertThat(obstacle(aCandidate("a").quota(new Quota(45, day, 1, 9, 45)))).isEqualTo(Reason.of("quota.month", 45, 45));
        assertThat(obstacle(aCandidate("a").quota(new Quota(45, day, 1, 9, 44)))).isNull();
        assertThat(obstacle(aCandidate("a"))).isNull();
    }

    @Test
    void whatIsGivenUsesTheQuotaUp() {
        List<Candidate> pool = List.of(aCandidate("alice").quota(45, 0).build());

        List<Assignment> decided = Assignment.decideAll(Collections.nCopies(3, REQUEST), pool, NOON);

        assertThat(decided.subList(0, 2)).allMatch(one -> one instanceof Assigned);
        assertThat(decided.get(2).trace().considered().getFirst().reason()).isEqualTo(Reason.of("quota.day", 2, 2));
    }

    private static Reason obstacle(SomeCandidate one) {
        return Obstacle.first(one.build(), REQUEST, NOON);
    }
}
