package dev.baton.app.union;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.Consent;
import dev.baton.account.ConsentId;
import dev.baton.account.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts of two contacts' consents once they are one. */
class SharedWordsTest {

    private static final Consent YES = said(true, "2026-03-01T00:00:00Z");
    private static final Consent NO = said(false, "2026-01-01T00:00:00Z");

    @Test
    void aRefusalOfTheOtherCountsAlsoWhereItIsOlder() {
        assertThat(SharedWords.counting(words(NO), words(YES))).containsExactly(NO);
    }

    @Test
    void aConsentOfTheOtherNeverOutvotesARefusal() {
        assertThat(SharedWords.counting(words(YES), words(NO))).isEmpty();
    }

    @Test
    void whatOnlyTheOtherSpokeOfCounts() {
        assertThat(SharedWords.counting(words(YES), Map.of())).containsExactly(YES);
        assertThat(SharedWords.counting(words(NO), Map.of())).containsExactly(NO);
    }

    @Test
    void whatBothSaidIsSaid() {
        assertThat(SharedWords.counting(words(YES), words(YES))).isEmpty();
        assertThat(SharedWords.counting(words(NO), words(NO))).isEmpty();
    }

    private static Map<List<String>, Consent> words(Consent one) {
        return Map.of(List.of(one.purpose(), one.channel()), one);
    }

    private static Consent said(boolean given, String at) {
        return new Consent(new ConsentId(1), new ContactId(1), "marketing", "email", given, "Yes", "web", Instant.parse(at));
    }
}
