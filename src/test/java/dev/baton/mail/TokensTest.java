package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Ref CASE = new Ref("case", 812_345_678_901_234_567L);
    private static final OutgoingId MAIL = new OutgoingId(812_345_678_901_234_999L);
    private final Tokens tokens = new Tokens("secret");

    @Test
    void namesTheRecordThatItWasSignedFor() {
        assertThat(tokens.verified("<" + tokens.sign(CASE) + ".2ab@baton.example>")).contains(CASE);
    }

    @Test
    void survivesServersThatChangeTheCaseOfAddresses() {
        assertThat(tokens.verified(("support+" + tokens.sign(CASE) + "@baton.example").toUpperCase(Locale.ROOT)))
                .contains(CASE);
    }

    @Test
    void isWorthNothingForAnotherRecord() {
        var token = tokens.sign(CASE);
        var forged = tokens.sign(new Ref("case", 1)).substring(0, 19) + token.substring(19);

        assertThat(tokens.verified(forged)).isEmpty();
    }

    @Test
    void isWorthNothingUnderAnotherSecret() {
        assertThat(new Tokens("another").verified(tokens.sign(CASE))).isEmpty();
    }

    @Test
    void namesItsRecordInAThreadIndexToWhichOutlookAddedAnAnswer() {
        var sent = Base64.getDecoder().decode(tokens.threadIndex(CASE, Instant.parse("2026-11-16T09:12:00Z")));
        var answered = Base64.getEncoder().encodeToString(Arrays.copyOf(sent, 27));

        assertThat(sent).hasSize(22).startsWith(1);
        assertThat(tokens.ofThreadIndex(answered)).contains(CASE);
        assertThat(new Tokens("another").ofThreadIndex(answered)).isEmpty();
        assertThat(tokens.ofThreadIndex("not base64 !")).isEmpty();
    }

    @Test
    void fitsIntoTheLocalPartOfAnAddress() {
        assertThat("support+" + tokens.sign(CASE)).hasSizeLessThan(64);
        assertThat("the-longest-mailbox-of-a-house+" + tokens.sign(MAIL)).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void namesOneOfOurMailsWhichIsNoRecord() {
        var envelope = "<SUPPORT+" + tokens.sign(MAIL).toUpperCase(Locale.ROOT) + "@baton.example>";

        assertThat(tokens.mailIn(envelope)).contains(MAIL);
        assertThat(tokens.verified(envelope)).isEmpty();
        assertThat(tokens.mailIn(tokens.sign(CASE))).isEmpty();
        assertThat(new Tokens("another").mailIn(envelope)).isEmpty();
    }
}
