package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People are led through a qualification call, leave it, go on with it, and hear at its end what comes next. */
@Journey
@InBrowser
class DialogueTest {

    @Autowired Town town;

    private Colleague sam;
    private String path;

    @BeforeEach
    void aLead() {
        sam = town.colleague("sam");
        path = "/leads/" + sam.post("/leads", Map.of("email", "ana@firm" + UUID.randomUUID().toString().substring(0, 8) + ".example",
                "firstName", "Ana", "lastName", "Pop", "message", "Please send a quote")).path("id").asString();
    }

    @Test
    void aCallIsLeftAndGoneOnWithAndEndsInAConversion(Window window) {
        Page page = town.seat(window, "sam", path);
        page.keyboard().press("d");

        assertThat(question(page)).hasText("Open the call");
        assertThat(page.locator("#work")).containsText("may I speak to Ana Pop? This is Sam Okoro.");
        page.locator("[data-form-submit]").click();
        assertThat(page.locator("#work .fjs-form")).containsText("Field is required");
        answer(page, "Yes");
        assertThat(question(page)).hasText("Ask about the need");
        assertThat(page.getByLabel("What they want")).isFocused();
        page.getByLabel("What they want").fill("Forty lamps");
        window.picture("dialogue");
        page.getByText("Save and continue later").click();

        assertThat(page.locator("#context")).containsText("Question 2 of at most 6");
        assertThat(page.locator("#context .talk-said")).containsText("Forty lamps");
        window.picture("dialogue-left");
        page.locator("#work [data-key=d]").click();
        assertThat(page.getByLabel("What they want")).hasValue("Forty lamps");
        answer(page, "Within three months");
        assertThat(question(page)).hasText("Ask about the company");
        page.getByText("Back", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(question(page)).hasText("Ask about the need");
        assertThat(page.getByLabel("Within three months")).isChecked();
        page.getByLabel("What they want").fill("Fifty lamps");
        page.keyboard().press("Control+Enter");
        assertThat(question(page)).hasText("Ask about the company");
        page.getByLabel("Company", new Page.GetByLabelOptions().setExact(true)).fill("Nordlicht Lampen");
        answer(page, "No");
        assertThat(question(page)).hasText("Ask who decides");
        page.getByLabel("Who decides").fill("Ion, the owner");
        page.locator("[data-form-submit]").click();
        assertThat(question(page)).hasText("Ask about the purchase");
        page.getByLabel("Amount").fill("8000.50");
        page.getByLabel("Currency").fill("EUR");
        page.getByLabel("Expected on").click();
        assertThat(page.locator(".flatpickr-calendar.open")).isVisible();
        window.picture("dialogue-purchase");
        page.locator(".flatpickr-calendar.open .flatpickr-next-month").click();
        page.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)").first().click();
        answer(page, "Yes");

        assertThat(page.locator("#work .notice")).containsText("Lead qualified");
        assertThat(page.locator("#work .talk-said")).containsText("Fifty lamps");
        assertThat(page.locator("#work input[name=accountName]")).hasValue("Nordlicht Lampen");
        assertThat(page.locator("#work input[name=amount]")).hasValue("8000.5");
        assertThat(page.locator("#work input[name=closeOn]")).not().hasValue("");
        window.picture("dialogue-qualified");
        page.locator("#work [data-send]").click();
        assertThat(page.locator(".toast").last()).containsText("Ana Pop is a customer now");
        assertThat(page.locator("#context")).containsText("Became a customer");
    }

    @Test
    void whatIsHalfTypedIsThereAfterThePageIsGone(Window window, Window other) {
        Page page = town.seat(window, "sam", path);
        page.keyboard().press("d");
        answer(page, "Yes");
        assertThat(question(page)).hasText("Ask about the need");
        page.getByLabel("What they want").fill("Sixty lamps");
        assertThat(page.locator("#work .saved")).hasText("Saved");
        assertThat(question(page)).hasText("Ask about the need");
        page.getByLabel("What they want").fill("Seventy lamps");
        page.getByLabel("Within three months").check();
        window.picture("dialogue-kept");
        String talk = page.url().replaceAll(".*/dialogues", "/dialogues");
        page.navigate("about:blank");
        Town.soon("the browser sends what it has", () -> sam.get(talk).toString().contains("Seventy lamps"));

        Page again = town.seat(other, "sam", path);
        again.locator("#work [data-key=d]").click();
        assertThat(again.getByLabel("What they want")).hasValue("Seventy lamps");
        again.getByLabel("What they want").fill("Eighty lamps");
        again.evaluate("document.querySelector('[data-form-submit]').click()"); // at once, and the field is not left
        assertThat(question(again)).hasText("Ask about the company");
        Town.soon("what was typed last is sent", () -> sam.get(talk).path("answers").toString().contains("Eighty lamps"));
    }

    @Test
    void whoIsNotForUsSaysWhyOnAPhoneAndInPersianToo(Window phone, Window persian) {
        Page far = town.seat(persian, "sam", path);
        far.locator(".bar-tools summary[aria-label]").click();
        far.locator(".menu-item[lang=fa]").click();
        assertThat(far.locator("html")).hasAttribute("dir", "rtl");
        far.locator("#work [data-key=d]").click();
        assertThat(question(far)).hasText("گفت‌وگو را آغاز کنید");
        assertThat(far.getByLabel("بله")).isVisible();
        persian.picture("dialogue-persian");
        far.getByLabel("بله").check();
        far.locator("[data-form-submit]").click();
        assertThat(question(far)).hasText("دربارهٔ نیاز بپرسید");
        far.locator(".bar-tools summary[aria-label]").click();
        far.locator(".menu-item[lang=en]").click();
        assertThat(far.locator("html")).hasAttribute("dir", "ltr");

        Page page = town.seat(phone.phone().dark(), "sam", path);
        page.locator("#work [data-key=d]").click();
        assertThat(question(page)).hasText("Ask about the need");
        assertThat(page.getByLabel("Not at all")).isVisible();
        phone.picture("dialogue-phone");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        answer(page, "Not at all");
        assertThat(question(page)).hasText("Ask why not");
        phone.picture("dialogue-phone-refusal");

        answer(far, "Later");
        assertThat(far.locator(".toast.bad").last()).containsText("Sam Okoro answered this question before you");
        assertThat(question(far)).hasText("Ask why not");

        answer(page, "Buys from somebody else");
        assertThat(page.locator("#work .notice")).containsText("Lead disqualified");
        assertThat(sam.get(path).path("outcomeReason").asString()).isEqualTo("competitor");
    }

    private static void answer(Page page, String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[data-form-submit]").click();
    }

    private static Locator question(Page page) {
        return page.locator("#question");
    }
}
