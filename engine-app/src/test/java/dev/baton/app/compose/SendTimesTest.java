package dev.baton.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.app.compose.SendTimes.Offer;
import dev.baton.refusal.Invalid;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SendTimesTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void offersTheMorningsOfTheWritersOwnZone() {
        assertThat(SendTimes.offers(Instant.parse("2026-11-18T10:00:00Z"), BUCHAREST)).extracting(Offer::key, offer -> offer.at().toString())
                .containsExactly(tuple("tomorrow", "2026-11-19T07:00:00Z"),
                        tuple("monday", "2026-11-23T07:00:00Z"));
    }

    @Test
    void offersTodayWhileItIsEarlyAndMondayOnlyOnce() {
        assertThat(SendTimes.offers(SUNDAY_NOON.minusSeconds(5 * 3600), BUCHAREST)).extracting(Offer::key)
                .containsExactly("today", "tomorrow");
        assertThat(SendTimes.offers(SUNDAY_NOON, BUCHAREST)).extracting(Offer::key).containsExactly("tomorrow");
    }

    @Test
    void readsALocalTimeAlsoInTheHourThatTheClocksLeaveOut() {
        assertThat(SendTimes.parse("2026-11-23T09:00", BUCHAREST, SUNDAY_NOON)).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(SendTimes.parse("2027-03-28T03:30", BUCHAREST, SUNDAY_NOON)).isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void refusesWhatIsPastFarOrNoTimeAtAll() {
        for (String wrong : new String[] {"2026-11-22T11:59", "2028-01-01T09:00", "tomorrow", ""}) {
            assertThatThrownBy(() -> SendTimes.parse(wrong, BUCHAREST, SUNDAY_NOON)).as(wrong).isInstanceOf(Invalid.class);
        }
    }
}
