package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What follows the changes of others loses none of them: see {@code web/src/js/live.js}. */
class LivePagesTest {

    private static final Pattern LIVE = Pattern.compile("<[^<]*hx-trigger=\"[^\"]*live:[^\"]*\"[^<]*");

    @Test
    void aLaterReadingTakesThePlaceOfAnEarlierOneAndNoneWaitsInWhatItReplaces() {
        List<String> live = House.files("engine-app/src/main/resources/templates/**.html").stream().map(House::text)
                .flatMap(page -> LIVE.matcher(page).results().map(MatchResult::group)).toList();

        assertThat(live).hasSizeGreaterThan(5)
                .allSatisfy(tag -> assertThat(tag).contains("hx-sync=\"this:replace\"").doesNotContain("delay:", "throttle:"));
    }
}
