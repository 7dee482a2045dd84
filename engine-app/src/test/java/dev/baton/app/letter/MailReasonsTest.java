package dev.baton.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.web.Words;
import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.read.MailReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MailReasonsTest {

    private static final String LATIN = "(?s).*[A-Za-z]{3}.*";

    @ParameterizedTest
    @ValueSource(strings = {"From: a@b.ro\n\nHello", "", "X-Nothing: 1\n\n", "From: a@b.ro\nAuto-Submitted: auto-replied\n\nAway",
        "From: a@b.ro\nSubject: Out of office\n\nAway", "From: a@b.ro\nList-Id: <x>\n\nHi", "From: a@b.ro\n\n",
        "From: a@b.ro\nReturn-Path: <>\n\nHello", "From: a@b.ro\nX-Cron-Env: x\n\nHello", "To: a@b.ro\nDate: x\n\nHello"})
    void whatTheFiltersSayIsSaidInThePersianReadersLanguage(String mail) {
        var reason = new Judge(Knowledge.NONE).judge(new MailReader().read(mail.getBytes(StandardCharsets.UTF_8))).verdict().reason();

        assertThat(MailReasons.said(reason, words("fa"))).as(reason).doesNotMatch(LATIN).doesNotContain("{");
        assertThat(MailReasons.said(reason, words("en"))).isEqualTo(reason);
    }

    @Test
    void saysWhyAMailDidNotArriveInWords() {
        assertThat(MailReasons.said("Not delivered to ana@example.ro (5.1.1): userunknown", words("en")))
                .isEqualTo("Not delivered to ana@example.ro (5.1.1): nobody has this address");
        assertThat(MailReasons.said("Not delivered to a recipient: mailboxfull", words("ro")))
                .isEqualTo("Nelivrat către un destinatar: cutia poștală e plină");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The consent was withdrawn", "The journey ended", "no reply"})
    void whyAMailDidNotLeaveIsSaidInThePersianReadersLanguage(String reason) {
        assertThat(MailReasons.said(reason, words("fa"))).doesNotMatch(LATIN);
        assertThat(MailReasons.said(reason, words("en"))).isEqualTo(reason);
    }

    @Test
    void namesWhoTookAMailBackAndWhomAServerRefused() {
        assertThat(MailReasons.said("Taken back by Ana Pop", words("ro"))).isEqualTo("Retras de Ana Pop");
        assertThat(MailReasons.said("Not delivered to a@b.ro, c@d.ro: no reply", words("ro")))
                .isEqualTo("Nelivrat către a@b.ro, c@d.ro: niciun răspuns");
        assertThat(MailReasons.said("Not delivered to a@b.ro: 550 5.1.1 <a@b.ro>: rejected (unknown): gone", words("fa")))
                .as("what the server said stays in one piece").endsWith("نرسید: 550 5.1.1 <a@b.ro>: rejected (unknown): gone");
    }

    @Test
    void translatesBothHalvesOfASentence() {
        assertThat(MailReasons.said("Opened C-7; claims to belong to C-5", words("ro"))).isEqualTo("A deschis C-7; pretinde că ține de C-5");
        assertThat(MailReasons.said("Reopened C-7", words("ro"))).isEqualTo("A redeschis C-7");
        assertThat(MailReasons.said("Joined the lead of Ana", words("ro"))).isEqualTo("S-a alăturat clientului potențial Ana");
    }

    @Test
    void whatNobodyTranslatedStaysAsItIs() {
        assertThat(MailReasons.said("Something new", words("ru"))).isEqualTo("Something new");
        assertThat(MailReasons.said(null, words("ru"))).isNull();
    }

    private static Words words(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/mail");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, Locale.forLanguageTag(language), ZoneOffset.UTC, Clock.systemUTC());
    }
}
