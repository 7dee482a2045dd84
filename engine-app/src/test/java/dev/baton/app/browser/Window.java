package dev.baton.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One visitor's browser window. Say how it looks before its first page is opened. */
public final class Window implements AutoCloseable {

    private static final Path PICTURES = Path.of(System.getProperty("basedir", "."), "target", "screenshots");
    private static final int LAST = 12;

    private final Chromium chromium;
    private final Browser.NewContextOptions looks = new Browser.NewContextOptions().setViewportSize(1280, 800)
            .setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE).setLocale("en");
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final List<String> last = new ArrayList<>();
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
            context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
            page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !aRequestThatFailed(message.text())) {
                    complaints.add(message.text());
                }
            });
            page.onRequest(request -> underWay.add(request.url()));
            page.onRequestFinished(request -> underWay.remove(request.url()));
            page.onResponse(answer -> told(answer.status() + " " + answer.request().method() + " " + answer.url().replaceFirst("https?://[^/]*", "")));
            page.onRequestFailed(request -> underWay.remove(request.url()));
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

    /** For whoever reads why a test failed: where the window stood, which answers it had last and still waited for, and what it showed. */
    String standing() {
        return page == null ? "never opened" : page.url() + ", waiting for " + underWay + ", complaints " + complaints + ", last " + last
                + ", showing " + page.locator("main").allInnerTexts();
    }

    private void told(String answer) {
        last.add(answer);
        if (last.size() > LAST) {
            last.removeFirst();
        }
    }

    /** The browser and htmx each write a line about every answer of 400 and more, htmx two about what it no longer waits for. */
    private static boolean aRequestThatFailed(String text) {
        return text.startsWith("Failed to load resource") || text.startsWith("Response Status Error Code")
                || text.startsWith("htmx:afterRequest") || text.startsWith("htmx:sendAbort");
    }

    @Override
    public void close() {
        if (page != null) {
            page.unrouteAll(); // who is asked about a request while the window closes has nobody to tell
        }
        if (context != null) {
            context.close();
        }
    }
}
