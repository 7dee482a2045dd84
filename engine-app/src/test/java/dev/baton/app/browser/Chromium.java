package dev.baton.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by Playwright. Its Java driver would bring a Node.js and 193 MB; the system's Node.js and
 * npm's playwright-core (see web/browser) do the same work.
 */
final class Chromium implements AutoCloseable {

    private static final Path DRIVER = Path.of(System.getProperty("basedir", "."), "web", "browser").toAbsolutePath();
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none");

    /** The first look at a page on a busy machine takes its time; only a test that fails waits so long. */
    static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Why no browser test can run here; empty when they can. */
    static Optional<String> missing() {
        if (found("chromium", "chromium-browser", "google-chrome").isEmpty()) {
            return Optional.of("No Chromium on the path: browser tests are skipped (.ci/run installs it)");
        }
        return found("node").isEmpty() ? Optional.of("No Node.js on the path: browser tests are skipped") : Optional.empty();
    }

    static Chromium start() {
        installDriver();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        System.setProperty("playwright.cli.dir", DRIVER.resolve("node_modules").toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
                "PLAYWRIGHT_NODEJS_PATH", found("node").orElseThrow().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setArgs(FLAGS)
                .setExecutablePath(found("chromium", "chromium-browser", "google-chrome").orElseThrow()));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static void installDriver() {
        if (Files.exists(DRIVER.resolve("node_modules/package/cli.js"))) {
            return;
        }
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--loglevel=error").directory(DRIVER.toFile())
                    .redirectErrorStream(true).start();
            String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (npm.waitFor() != 0) {
                throw new IllegalStateException("npm ci in web/browser failed: " + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Optional<Path> found(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(names).flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
