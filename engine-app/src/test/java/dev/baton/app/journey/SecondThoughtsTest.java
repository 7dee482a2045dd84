package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.access.Caller;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An answer that was written on a page can be taken back for ten seconds: it never leaves, and all is as it was. */
@Journey
@InBrowser
class SecondThoughtsTest {

    private static final Pattern UNDO = Pattern.compile("\"undo\":\"([^\"]+)\"");

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void anAgentTakesAnAnswerBackAndHasItsTextAgain(Window window) {
        Customer ana = town.customer("Ana");
        JsonNode one = caseOf(ana);
        Page page = town.seat(window, "bob", path(one));
        page.locator(".composer textarea").fill("Dear Anna,");
        page.keyboard().press("Control+Enter");
        Locator toast = page.locator(".toast", new Page.LocatorOptions().setHasText("The answer is on its way."));
        assertThat(page.locator("#thread .letter.ours").last()).containsText("Dear Anna,");
        assertThat(page.locator(".composer textarea")).hasValue("");
        page.locator(".composer textarea").fill("P.S.");
        window.picture("answer-undo");
        assertThat(page.evaluate("(() => { const { x, y } = document.querySelector('[data-send]').getBoundingClientRect();"
                + " return !!document.elementFromPoint(x + 8, y + 8).closest('[data-send]'); })()")).as("the next can be sent").isEqualTo(true);

        toast.locator("button").click();

        assertThat(page.locator(".toast").last()).containsText("your text is a draft again");
        assertThat(page.locator(".composer textarea")).hasValue("Dear Anna,\n\nP.S.");
        assertThat(page.locator("#thread")).not().containsText("Dear Anna,");
        window.picture("answer-taken-back");
        page.reload();
        assertThat(page.locator(".composer textarea")).hasValue("Dear Anna,\n\nP.S.");
        page.locator(".composer textarea").fill("");
        assertThat(states(ana)).containsExactly("withdrawn", "sent");
        assertThat(ana.inbox(1)).as("the automatic answer alone").hasSize(1);
    }

    @Test
    void whatItChangedInTheCaseIsAsItWas() {
        JsonNode one = caseOf(town.customer("Ben"));
        Caller bob = browser("bob");

        String undo = undo(answer(bob, one, "Which lamp?", true));
        assertThat(read(one).path("status").asString()).isEqualTo("waiting");
        assertThat(clock(one, "firstResponse").path("state").asString()).isEqualTo("met");
        assertThat(clock(one, "resolution").path("state").asString()).isEqualTo("paused");

        assertThat(post(bob, undo, one).statusCode()).isEqualTo(204);
        assertThat(read(one).path("status").asString()).isEqualTo("new");
        assertThat(clock(one, "firstResponse").path("state").asString()).isEqualTo("running");
        assertThat(clock(one, "resolution").path("state").asString()).isEqualTo("running");
        assertThat(jdbc.sql("select count(*) from crm_case where id = ? and first_answered_at is null").param(id(one))
                .query(Integer.class).single()).as("not answered").isOne();
        assertThat(post(bob, undo, one).statusCode()).as("only once").isEqualTo(409);
    }

    @Test
    void aLaterAnswerTakesThePlaceOfOneThatIsTakenBack() {
        JsonNode one = caseOf(town.customer("Carla"));
        Caller bob = browser("bob");
        String first = undo(answer(bob, one, "One.", false));
        String second = undo(answer(bob, one, "Two.", true));

        assertThat(post(bob, first, one).statusCode()).isEqualTo(204);
        assertThat(read(one).path("status").asString()).isEqualTo("waiting");
        assertThat(clock(one, "firstResponse").path("state").asString()).isEqualTo("met");

        assertThat(post(bob, second, one).statusCode()).isEqualTo(204);
        assertThat(read(one).path("status").asString()).as("as before both").isEqualTo("new");
        assertThat(clock(one, "firstResponse").path("state").asString()).isEqualTo("running");
        assertThat(clock(one, "resolution").path("state").asString()).isEqualTo("running");
    }

    @Test
    void whatAnEarlierAnswerMadeOfTheCaseStands() {
        JsonNode one = caseOf(town.customer("Elif"));
        Caller bob = browser("bob");
        answer(bob, one, "One.", false);
        String second = undo(answer(bob, one, "Two.", true));

        assertThat(post(bob, second, one).statusCode()).isEqualTo(204);

        assertThat(read(one).path("status").asString()).isEqualTo("open");
        assertThat(clock(one, "firstResponse").path("state").asString()).isEqualTo("met");
        assertThat(clock(one, "resolution").path("state").asString()).isEqualTo("running");
    }

    @Test
    void whatHasLeftIsGoneAndOthersCannotReachIt() {
        Customer dan = town.customer("Dan");
        JsonNode one = caseOf(dan);
        Caller bob = browser("bob");
        String undo = undo(answer(bob, one, "On its way.", false));
        assertThat(dan.inbox(1)).as("it waits").hasSize(1);
        assertThat(post(browser("dora"), undo, one).statusCode()).isEqualTo(404);

        jdbc.sql("update outbox_mail set next_at = created_at where state = 'QUEUED' and about_id = ?").param(id(one)).update();

        assertThat(dan.inbox(2)).hasSize(2);
        soon("it is noted as sent", () -> states(dan).equals(List.of("sent", "sent")));
        HttpResponse<String> late = post(bob, undo, one);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.headers().firstValue("HX-Trigger").orElse("")).contains("It has left already");
        assertThat(read(one).path("status").asString()).isEqualTo("open");
        assertThat(post(bob, path(one) + "/mails/1/withdrawal", one).statusCode()).isEqualTo(404);
    }

    private JsonNode caseOf(Customer customer) {
        customer.writes("support@baton.example", "Lamp", "My lamp is dark.");
        customer.inbox(1);
        return soon("a case", () -> Town.only(town.colleague("bob").get("/cases?contactEmail=" + customer.address())));
    }

    private JsonNode read(JsonNode one) {
        return town.colleague("bob").get(path(one));
    }

    private JsonNode clock(JsonNode one, String promise) {
        return read(one).path("clocks").valueStream().filter(clock -> clock.path("target").asString().equals(promise))
                .findFirst().orElseThrow();
    }

    /** Newest first. */
    private List<String> states(Customer customer) {
        return town.colleague("sam").get("/outbox?to=" + customer.address()).path("items").valueStream()
                .map(mail -> mail.path("state").asString()).toList();
    }

    private static HttpResponse<String> answer(Caller browser, JsonNode one, String text, boolean waiting) {
        return browser.form(path(one) + "/mails", "text", text, "waiting", Boolean.toString(waiting), "_csrf",
                browser.token(path(one)));
    }

    private static HttpResponse<String> post(Caller browser, String path, JsonNode one) {
        return browser.send("POST", path, "_csrf=" + browser.token("/"), "Content-Type", "application/x-www-form-urlencoded",
                "HX-Request", "true");
    }

    private static String undo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(204);
        Matcher undo = UNDO.matcher(answer.headers().firstValue("HX-Trigger").orElse(""));
        assertThat(undo.find()).as("it can be undone").isTrue();
        return undo.group(1);
    }

    private static long id(JsonNode one) {
        return Long.parseLong(one.path("id").asString());
    }

    private static String path(JsonNode one) {
        return "/cases/" + one.path("id").asString();
    }

    private Caller browser(String login) {
        Caller browser = town.browser(login);
        return browser;
    }
}
