package dev.baton.router.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    private static final String PICTURE = "iVBORw0KGgo=";

    @Test
    void showsWhatTheMailBroughtAndNotWhatLiesElsewhere() {
        var shown = shown("<p>Look: <img src=cid:a><img src='https://example.com/b.png' alt=lamp></p>", false);

        assertThat(shown).contains("<img src=\"/pictures/0\">").contains("<span class=\"missing\">lamp</span>")
                .doesNotContain("example.com");
    }

    @Test
    void loadsWhatLiesElsewhereWhenAskedByHttpsAndWithoutAReferer() {
        var shown = shown("<img src='http://example.com/b.png'>", true);

        assertThat(shown).contains("src=\"https://example.com/b.png\"").contains("referrerpolicy=\"no-referrer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.168.0.1/x.png", "https://[::1]/x.png", "https://localhost/x.png",
        "https://printer/x.png", "https://wiki.internal/x.png", "https://nas.local/x.png",
        "https://example.com:8443/x.png",
        "https://2130706433/x.png", "https://0x7f.1/x.png", "https://1.168.192.in-addr.arpa/x"})
    void neverKnocksAtDoorsInsideTheHouse(String address) {
        assertThat(shown("<img src='" + address + "' alt=x>", true)).isEqualTo("<span class=\"missing\">x</span>");
    }

    @Test
    void neverLoadsAPictureThatOnlyCounts() {
        assertThat(shown("a<img src='https://example.com/b.gif' width=1 height=1>", true)).isEqualTo("a");
    }

    @Test
    void aPictureThatIsNoneIsNotShown() {
        var mail = new MailReader().read(("""
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html

                <img src=cid:a alt=drawing>
                --b
                Content-Type: image/png
                Content-ID: <a>

                <svg onload=alert(1)></svg>
                --b--
                """).getBytes(StandardCharsets.UTF_8));

        assertThat(MailHtml.shown(mail, asked(true))).contains("drawing").doesNotContain("/pictures/0");
    }

    @Test
    void foldsFromWhereOutlookSaysThatHistoryStartsHoweverDeepThatLies() {
        var shown = shown("<div><p>New <b>text</b></p><div><div style='border:none;border-top:solid #E1E1E1 1pt'>"
                + "<p>From: x</p></div></div><p>Old</p></div><p>Older</p>", false);

        assertThat(shown.substring(shown.indexOf("<details"))).contains("From: x").contains("Old").contains("Older");
        assertThat(shown.substring(0, shown.indexOf("<details"))).contains("New").doesNotContain("Old");
    }

    @Test
    void foldsByWordsWhereNoClientLeftAMark() {
        var shown = shown("<p>Es geht, <i>danke</i>.</p>"
                + "<p>Am 16.11.2026 um 09:12 schrieb Support &lt;s@baton.example&gt;:</p><p>Alt</p>", false);

        assertThat(shown.substring(0, shown.indexOf("<details"))).contains("danke").doesNotContain("schrieb");
        assertThat(shown.substring(shown.indexOf("<details"))).contains("schrieb").contains("Alt");
    }

    @Test
    void whatIsNothingButAQuoteIsOpen() {
        assertThat(shown("<div class=gmail_quote>Only this</div>", false)).contains("<details class=\"fold\" open");
    }

    @Test
    void whatSomebodyForwardsIsNotFolded() {
        assertThat(shown("<div class=gmail_quote>---------- Forwarded message ---------<br>The bill</div>", false))
                .doesNotContain("<details");
    }

    @Test
    void linksOpenInWindowsOfTheirOwn() {
        assertThat(shown("<a href='https://example.com/' target=_top>here</a>", false)).contains("target=\"_blank\"")
                .contains("noopener").contains("[example.com]");
    }

    @Test
    void plainWordsNeedNoFrame() {
        assertThat(MailHtml.isFormatted("<div dir=\"ltr\">Hello<br />you</div><div data-fold=\"quote\"><b>x</b></div>"))
                .isFalse();
        assertThat(MailHtml.isFormatted("<p>see <span style=\"color:red\">below</span></p>")).isTrue();
        assertThat(MailHtml.isFormatted("<p><a href=\"https://example.com/\">here</a></p>")).isTrue();
    }

    private static String shown(String html, boolean remote) {
        var mail = new MailReader().read(("""
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                %s
                --b
                Content-Type: image/png
                Content-ID: <a>
                Content-Transfer-Encoding: base64

                %s
                --b--
                """).formatted(html, PICTURE).getBytes(StandardCharsets.UTF_8));
        return MailHtml.shown(mail, asked(remote));
    }

    private static MailHtml.Asked asked(boolean remote) {
        return new MailHtml.Asked(remote, place -> "/pictures/" + place, "Earlier", "Signature", "picture");
    }
}
