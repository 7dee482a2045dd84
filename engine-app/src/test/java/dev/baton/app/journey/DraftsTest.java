package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Composing.id;
import static dev.baton.app.journey.Composing.saved;
import static dev.baton.app.journey.Composing.text;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody writes is kept, on every machine, until it is sent; and it is sent once. */
@Journey
@InBrowser
class DraftsTest {

    @Autowired Town town;
    @Autowired Composing composing;
    @Autowired JdbcClient jdbc;

    @Test
    void aDraftComesBackOnAnotherMachineWithItsFilesAndIsGoneOnceItIsSent(Window office, Window home) {
        String one = composing.opened("Carried home");
        Page page = town.seat(office, "bob", one);
        text(page).fill("Half an answ");
        page.locator("[data-attach]").setInputFiles(file("رسید.pdf", 2000));
        assertThat(page.locator(".composer-files [name=file]")).hasCount(1);
        assertThat(saved(page)).containsText("Draft saved");
        soon("the file is in the draft", () -> kept(one).contains("files"));

        Page there = town.seat(home, "bob", one);
        assertThat(text(there)).hasValue("Half an answ");
        assertThat(there.locator(".composer-files")).containsText("رسید.pdf");
        home.picture("draft-elsewhere");
        text(there).fill("A whole answer.");
        there.keyboard().press("Control+Enter");
        assertThat(there.locator("#thread .letter.ours")).containsText("A whole answer.");
        assertThat(there.locator("#thread .letter.ours .file")).containsText("رسید.pdf");
        assertThat(text(there)).hasValue("");

        page.reload();
        assertThat(text(page)).hasValue("");
        assertThat(page.locator(".composer-files li")).hasCount(0);
        assertThat(page.locator("#thread .letter.ours .file")).hasAttribute("href", Pattern.compile("/mails/\\d+/files/0"));
    }

    @Test
    void anotherPersonHasADraftOfTheirOwn(Window hers, Window his) {
        String one = composing.opened("Not yours");
        Page bob = town.seat(his, "bob", one);
        text(bob).fill("Mine alone");
        assertThat(saved(bob)).containsText("Draft saved");

        assertThat(text(town.seat(hers, "carol", one))).hasValue("");
    }

    @Test
    void whatTwoMachinesWriteAtOnceIsBothKept(Window office, Window home) {
        String one = composing.opened("Two machines");
        Page page = town.seat(office, "bob", one);
        text(page).fill("One");
        assertThat(saved(page)).containsText("Draft saved");
        Page there = town.seat(home, "bob", one);
        text(there).fill("One at home");
        soon("home is saved", () -> kept(one).contains("One at home"));

        text(page).fill("One in the office");

        soon("the office is saved", () -> kept(one).contains("One in the office"));
        assertThat(kept(one)).contains("One at home");
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours")).containsText("One in the office");
        assertThat(text(page)).hasValue("One at home");
    }

    @Test
    void whoLogsOutLosesNothingAndLeavesNothingBehind(Window window) {
        String one = composing.opened("Going home");
        Page page = town.seat(window, "bob", one);
        text(page).fill("Written in the last moment");
        page.evaluate("document.querySelector('[action$=\"/logout\"] button, [action$=\"/logout\"] [type=submit]').click()");
        page.waitForURL(to -> to.contains("/login"));

        assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length")).isEqualTo(0);
        assertThat(kept(one)).contains("Written in the last moment");
    }

    @Test
    void whatTheServerCouldNotTakeIsBroughtToItLater(Window window) {
        String one = composing.opened("Bad line");
        Page page = town.seat(window, "bob", one);
        page.route("**/drafts/**", Route::abort);
        text(page).fill("Written on a train");
        assertThat(saved(page)).containsText("Kept on this machine");
        page.unroute("**/drafts/**");
        page.reload();

        assertThat(text(page)).hasValue("Written on a train");
        soon("the server has it", () -> kept(one).contains("Written on a train"));
    }

    @Test
    void whoReloadsWhileItIsSavedGoesOnWithTheSameDraft(Window window) {
        String one = composing.opened("Impatient");
        Page page = town.seat(window, "bob", one);
        text(page).fill("First");
        assertThat(saved(page)).containsText("Draft saved");
        text(page).fill("First and more");
        page.reload();

        assertThat(text(page)).hasValue("First and more");
        soon("it is saved", () -> kept(one).contains("First and more"));
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours")).containsText("First and more");
        assertThat(text(page)).hasValue("");
        assertThat(kept(one)).isEmpty();
    }

    /** The pane is asked for before the answer is sent, and comes after it: what it brings is old. */
    @Test
    void aPaneThatCrossesWithTheAnswerDoesNotBringItBack(Window window) {
        String one = composing.opened("Crossing");
        Page page = town.seat(window, "bob", one);
        text(page).fill("Sent once.");
        assertThat(saved(page)).containsText("Draft saved");
        AtomicReference<Route> sending = new AtomicReference<>();
        page.route("**/cases/*/mails", sending::set);
        page.locator(".composer [data-send]").click();
        page.waitForCondition(() -> sending.get() != null);
        renewed(page);
        assertThat(text(page)).hasValue("Sent once.");

        sending.get().resume();

        assertThat(page.locator("#thread .letter.ours")).containsText("Sent once.");
        assertThat(page.locator(".toast")).containsText("on its way");
        assertThat(text(page)).hasValue("");
        page.reload();
        assertThat(text(page)).hasValue("");
        assertThat(composing.answers(one)).isEqualTo(1);
    }

    /** A slow server makes the page before it hears of the draft. */
    @Test
    void aPaneThatKnowsNothingOfTheDraftDoesNotEmptyIt(Window window) {
        String one = composing.opened("Slow");
        Page page = town.seat(window, "bob", one);
        AtomicReference<Route> saving = new AtomicReference<>();
        page.route("**/drafts/**", saving::set);
        text(page).fill("Not yet there.");
        page.waitForCondition(() -> saving.get() != null);
        renewed(page);

        assertThat(text(page)).hasValue("Not yet there.");
        page.unroute("**/drafts/**");
        saving.get().resume();
        assertThat(saved(page)).containsText("Draft saved");
        text(page).press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).containsText("Not yet there.");
        assertThat(text(page)).hasValue("");
        assertThat(composing.answers(one)).isEqualTo(1);
    }

    /** What was written on while a draft was saved is newer than what was saved. */
    @Test
    void aPaneDoesNotBringBackWhatWasSavedBeforeTheLastWords(Window window) {
        String one = composing.opened("Fast");
        Page page = town.seat(window, "bob", one);
        AtomicReference<Route> saving = new AtomicReference<>();
        page.route("**/drafts/**", saving::set);
        text(page).fill("Half");
        page.waitForCondition(() -> saving.get() != null);
        text(page).fill("Half, and the rest.");
        page.waitForResponse("**/drafts/**", () -> saving.get().resume());
        renewed(page);

        assertThat(text(page)).hasValue("Half, and the rest.");
    }

    @Test
    void theSameDraftSentTwiceIsOneMail(Window window) {
        String one = composing.opened("Twice");
        Page page = town.seat(window, "bob", one);
        text(page).fill("Only once.");
        assertThat(saved(page)).containsText("Draft saved");

        page.evaluate("""
                async () => {
                    const form = document.querySelector('.composer');
                    const body = () => new URLSearchParams(new FormData(form));
                    const headers = { ...JSON.parse(document.body.getAttribute('hx-headers')), 'HX-Request': 'true' };
                    const send = () => fetch(form.action, { method: 'POST', headers, body: body() });
                    const both = await Promise.all([send(), send()]);
                    if (both.some(answer => answer.status !== 204)) throw new Error(both.map(answer => answer.status));
                }""");

        assertThat(composing.answers(one)).isEqualTo(1);
    }

    @Test
    void filesAreShownAsTheyTravelAndRefusedWithAReason(Window window, Window phone) {
        String one = composing.opened("Files");
        Page page = town.seat(window, "bob", one);
        text(page).fill("See attached.");
        page.locator("[data-attach]").setInputFiles(new FilePayload[] {file("Счёт.pdf", 30_000), file("run.exe", 10), file("large.bin", 16_000_000)});

        assertThat(page.locator(".composer-files .bad")).hasCount(2);
        assertThat(page.locator(".composer-files")).containsText("may run a program");
        assertThat(page.locator(".composer-files")).containsText("large.bin is too large: one file may have 15 MB.");
        window.picture("composer-files");
        for (Locator remove : page.locator(".composer-files .bad [data-remove]").all().reversed()) {
            remove.click();
        }
        assertThat(page.locator(".composer-files li")).hasCount(1);
        assertThat(page.locator(".composer-files [data-remove]")).hasAttribute("aria-label", "Remove Счёт.pdf");
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours .file")).containsText("Счёт.pdf");
        page.locator(".toast button").click();
        assertThat(page.locator(".composer-files")).containsText("Счёт.pdf");
        assertThat(text(page)).hasValue("See attached.");

        Page small = town.seat(phone.phone().dark(), "bob", one);
        assertThat(small.locator(".composer-files")).containsText("Счёт.pdf");
        small.locator("[data-widen]").click();
        phone.picture("composer-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void recipientsAreCompletedAndChecked(Window window, Window persian) {
        String one = composing.opened("To whom?");
        town.colleague("bob").post("/cases", Map.of("contact", Map.of("email", "zoe.quinn@lumina.example", "name", "Zoe Quinn"),
                "subject", "Another", "text", "x"));
        Page page = town.seat(window, "bob", one);
        page.locator("[data-widen]").click();
        page.locator("#composer-who-cc").pressSequentially("zoe");
        assertThat(page.locator("[role=option]").first()).containsText("Zoe Quinn");
        window.picture("addressees");
        page.keyboard().press("Enter");
        assertThat(page.locator("#composer-who-cc")).hasValue("Zoe Quinn <zoe.quinn@lumina.example>, ");
        page.locator("#composer-who-bcc").fill("nobody@nowhere");
        text(page).fill("With a copy.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast").last()).containsText("“nobody@nowhere” is not a mail address.");
        assertThat(text(page)).hasValue("With a copy.");
        page.locator("#composer-who-bcc").fill("");
        page.locator("#composer-who-subject").fill("A word of its own");
        text(page).focus();
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#thread .letter.ours")).containsText("copy to zoe.quinn@lumina.example");
        assertThat(jdbc.sql("select subject from outbox_mail where about_id = ?").param(id(one)).query(String.class).single())
                .endsWith("] A word of its own");
    }

    /** The pane is asked for again, as when somebody else changed the case. */
    private static void renewed(Page page) {
        page.evaluate("document.querySelector('.composer').pane = 'old'; document.body.dispatchEvent(new CustomEvent('shown'))");
        page.waitForCondition(() -> page.evaluate("document.querySelector('.composer').pane !== 'old'").equals(true));
    }

    private static FilePayload file(String name, int size) {
        return new FilePayload(name, "application/octet-stream", "x".repeat(size).getBytes(StandardCharsets.UTF_8));
    }

    private String kept(String path) {
        List<String> all = jdbc.sql("select fields from mail_draft where about_id = ? and state = 'OPEN'").param(id(path)).query(String.class).list();
        return String.join("\n", all);
    }
}
