package dev.baton.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One visitor's browser window. Say how it looks before its first page is opened. */
public final class Window implements AutoCloseable {

    private static final Path PICTURES = Path.of(System.getProperty("basedir", "."), "target", "screenshots");

    private final Chromium chromium;
    private final Browser.NewContextOptions looks = new Browser.NewContextOptions().setViewportSize(1280, 800)
            .setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE).setLocale("en");
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    Window(Chromium chromium) {
        this.chromium = chromium;
    }

    /** A further visitor, whom the caller closes. */
    public Window another() {
        return new Window(chromium);
    }

    public Window phone() {
        looks.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
        return this;
    }

    public Window wide(int width) {
        looks.setViewportSize(width, 800);
        return this;
    }

    public Window dark() {
        looks.setColorScheme(ColorScheme.DARK);
        return this;
    }

    /** What the browser asks for; a person's own language wins over it. */
    public Window speaking(String language) {
        looks.setLocale(language);
        return this;
    }

    /** Playwright's page; made on first use. */
    public Page page() {
        if (page == null) {
            context = chromium.browser().newContext(looks);
            page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !aRequestThatFailed(message.text())) {
                    complaints.add(message.text());
                }
            });
        }
        return page;
    }

    public Page open(String url) {
        page().navigate(url);
        return page;
    }

    /** A picture for people to look at, in {@code target/screenshots}. */
    public void picture(String name) {
        page().evaluate("() => document.fonts.ready");
        page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Script errors and broken policies so far; failed requests are the test's own business. */
    List<String> complaints() {
        return complaints;
    }

    /** The browser and htmx each write a line about every answer of 400 and more. */
    private static boolean aRequestThatFailed(String text) {
        return text.startsWith("Failed to load resource") || text.startsWith("Response Status Error Code");
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
