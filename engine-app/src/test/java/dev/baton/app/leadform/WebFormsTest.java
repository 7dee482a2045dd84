package dev.baton.app.leadform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Marketing makes a form without programming, a visitor fills it in in Persian, and the lead knows where it came from. */
@Journey
@InBrowser
class WebFormsTest {

    @Autowired Town town;

    @Test
    void aFormThatMiaMakesIsFilledInByAVisitorInPersian(Window window, Window visitor, Window lead) {
        Page page = town.seat(window, "mia", "/leads/forms");
        page.locator("a[href='/leads/forms/new']").click();
        page.locator("#name").fill("Autumn lamps");
        page.locator("#slug").fill("autumn-lamps");
        page.locator("#campaign").fill("Autumn");
        page.locator("#team").selectOption("sales");
        page.locator("#need-company").selectOption("required");
        page.locator("#place-company").fill("1");
        text(page, "Persian", "#heading-fa", "چراغ‌های پاییزی");
        page.locator("#purpose-0").fill("marketing");
        page.locator("#words-0-en").fill("You may write to me.");
        page.locator("#leastSeconds").fill("0");
        page.locator("[data-send]").click();
        assertThat(page.locator(".summary")).containsText("The words for marketing are missing in one of the form's languages.");
        page.locator("#words-0-fa").fill("می‌توانید برایم بنویسید.");
        page.locator("[data-send]").click();
        assertThat(page.locator(".toast")).hasText("The form Autumn lamps is saved.");
        assertThat(page.locator("#snippet")).hasValue(Pattern.compile("<iframe src=\".*/public/forms/autumn-lamps\".*"));
        page.locator("[data-copy]").click();
        assertThat(page.locator(".toast", new Page.LocatorOptions().setHasText("Copied"))).isVisible();
        page.locator("details:has(iframe) > summary").click();
        assertThat(page.frameLocator("iframe.preview").locator("h1")).hasText("Write to us");
        window.picture("web-form");

        Customer sara = town.customer("Sara");
        Page form = visitor.phone().speaking("fa-IR").open(town.url("/public/forms/autumn-lamps"));
        assertThat(form.locator("html")).hasAttribute("dir", "rtl");
        assertThat(form.locator("h1")).hasText("چراغ‌های پاییزی");
        assertThat(form.locator("form input:visible").first()).hasAttribute("name", "company");
        form.locator("#company").fill("نور ایران");
        form.locator("#email").fill(sara.address());
        form.locator("#consent-marketing").check();
        visitor.picture("web-form-persian-phone");
        assertThat(form.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        form.locator("button").click();
        assertThat(form.locator("h1")).hasText("سپاس");
        visitor.picture("web-form-thanks");

        Page list = town.seat(lead, "sam", "/leads");
        list.locator("#lines a", new Page.LocatorOptions().setHasText(sara.address())).first().click();
        assertThat(list.locator("#context")).containsText("Autumn lamps");
        assertThat(list.locator("#context")).containsText("/public/forms/autumn-lamps");
        lead.picture("lead-of-a-web-form");
    }

    @Test
    void theListAndAFormFitAPhoneInTheDarkAndARightToLeftPage(Window phone, Window wide) {
        Page small = town.seat(phone.phone().dark(), "sam", "/leads/forms/contact");
        assertThat(small.locator("#name")).hasValue("Contact");
        phone.picture("web-form-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        Page list = town.seat(wide, "sam", "/leads/forms");
        assertThat(list.locator("tbody tr", new Page.LocatorOptions().setHasText("/public/forms/contact"))).isVisible();
        wide.picture("web-forms");
    }

    private static void text(Page page, String language, String field, String text) {
        page.locator("summary", new Page.LocatorOptions().setHasText(language)).first().click();
        page.locator(field).fill(text);
    }
}
