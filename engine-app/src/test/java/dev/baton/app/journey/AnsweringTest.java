package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Composing.id;
import static dev.baton.app.journey.Composing.saved;
import static dev.baton.app.journey.Composing.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at one case: each sees that the other writes, and reads an answer before sending a second one. */
@Journey
@InBrowser
class AnsweringTest {

    @Autowired Town town;
    @Autowired Composing composing;
    @Autowired JdbcClient jdbc;

    @Test
    void othersSeeWhoIsWritingAnAnswer(Window his, Window hers, Window list) {
        String one = composing.opened("Who is at it?");
        Page carol = town.seat(hers, "carol", one);
        Page inbox = town.seat(list, "carol", "/cases");
        Page bob = town.seat(his, "bob", one);

        text(bob).pressSequentially("De");

        assertThat(carol.locator(".composer .answering")).hasText("Bob Hansen is writing an answer");
        assertThat(inbox.locator("[data-answering='" + one.substring(1).replace("cases/", "case:") + "']")).hasText("Bob Hansen is writing an answer");
        assertThat(bob.locator(".composer .answering")).isHidden();
        hers.picture("answering");
        list.picture("answering-list");
        text(carol).fill("Dear Ann, it is on its way.");
        bob.locator(".composer [data-send]").click();
        assertThat(carol.locator("#thread .letter.ours")).hasCount(1);
        assertThat(carol.locator(".composer .answering")).isHidden();

        carol.locator(".composer [data-send]").click();
        assertThat(carol.locator(".composer-ask")).containsText("Bob Hansen sent an answer");
        assertThat(carol.locator(".toast.bad")).hasCount(0);
        hers.picture("overtaken");
        assertThat(composing.answers(one)).isEqualTo(1);
        carol.locator("[data-anyway]").click();
        assertThat(carol.locator("#thread .letter.ours")).hasCount(2);
        assertThat(composing.answers(one)).isEqualTo(2);
    }

    @Test
    void whoFallsSilentIsWritingNoMore(Window his, Window hers) {
        String one = composing.opened("Silence");
        Page bob = town.seat(his, "bob", one);
        text(bob).pressSequentially("Well");
        assertThat(saved(bob)).containsText("Draft saved");
        jdbc.sql("update mail_draft set typed_at = timestampadd(second, -31, typed_at) where about_id = ?").param(id(one)).update();

        Page carol = town.seat(hers, "carol", one);

        carol.waitForResponse("**/answering", () -> carol.reload());
        assertThat(carol.locator(".composer .answering")).isHidden();
    }
}
