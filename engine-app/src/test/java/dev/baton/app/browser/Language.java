package dev.baton.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The language that a person reads, as they choose it at the top of a page: theirs from then on, in every window. */
public final class Language {

    private Language() {
    }

    /**
     * Choosing the language that the page has already would load it again, under the next step's feet.
     *
     * @param language {@code en}, {@code ro}, {@code ru} or {@code fa}
     */
    public static void speak(Page page, String language) {
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            page.locator(".bar-tools summary[aria-label]").click();
            page.locator(".menu-item[lang=" + language + "]").click();
            page.locator("html[lang=" + language + "]").waitFor();
        }
        assertThat(page.locator("html")).hasAttribute("dir", language.equals("fa") ? "rtl" : "ltr");
    }
}
