package dev.baton.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database are one Baton to the people who look at it. */
@InBrowser
@ExtendWith(OnMySql.IfAtHand.class)
class TwoNodesTest {

    @TempDir
    static Path folder;

    private static MySqlServer server;
    private static Surroundings around;
    private static RunningBaton one;
    private static RunningBaton other;

    @BeforeAll
    static void start() {
        server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.QUICK);
        around = new Surroundings(folder, Surroundings.mysql(server.freshDatabase()), Surroundings.SHORT_LIFE);
        one = around.startBaton();
        other = around.startBaton();
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable started : new AutoCloseable[] {other, one, around, server}) {
            if (started != null) {
                try {
                    started.close();
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        }
    }

    @Test
    void newWorkShowsOnBothNodes(Window here, Window there) {
        Shown shown = newWork(inbox(here, one, "bob"), inbox(there, other, "carol"), "Live 0");

        System.out.println("From the answer to the line in the browser: " + shown);
    }

    @Test
    @Tag("bench")
    void newWorkShowsWithinASecondOnBothNodes(Window here, Window there) {
        Page near = inbox(here, one, "bob");
        Page far = inbox(there, other, "carol");

        List<Shown> all = IntStream.range(0, 5).mapToObj(number -> newWork(near, far, "Quick " + number)).toList();

        System.out.println("From the answer to the line in the browser: " + all);
        assertThat(all.stream().map(Shown::near).sorted().toList().get(2)).isLessThan(Duration.ofSeconds(1));
        assertThat(all.stream().map(Shown::far).sorted().toList().get(2)).isLessThan(Duration.ofSeconds(1));
    }

    /** How long after its case was written a line showed: on the node that wrote it, and on the other. */
    private record Shown(Duration near, Duration far) {}

    private static Shown newWork(Page near, Page far, String subject) {
        one.as("sam").post("/cases", Map.of("contact", Map.of("email", "live@lumina.example"), "subject", subject,
                "text", "Does it show?"));
        long written = System.nanoTime();
        line(near, subject).waitFor();
        Duration nearby = Duration.ofNanos(System.nanoTime() - written);
        line(far, subject).waitFor();
        return new Shown(nearby, Duration.ofNanos(System.nanoTime() - written));
    }

    @Test
    void oneLogInServesBothNodesAndLogsOutOfBoth(Window window) {
        Page page = inbox(window, one, "bob");

        page.navigate(other.url("/inbox"));
        assertThat(page.locator(".pane-list h1")).hasText("Inbox");

        page.locator(".bar-tools summary[aria-label]").click();
        page.locator("form[action='/logout'] button").click();
        page.waitForURL(to -> to.contains("/login"));
        page.navigate(one.url("/inbox"));
        assertThat(page.url()).contains("/login");
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherReadsWho(Window bobs, Window carols) {
        String subject = "Wanted on two nodes";
        one.as("sam").post("/cases", Map.of("contact", Map.of("email", "race@lumina.example"), "subject", subject,
                "text", "Who takes it?"));
        Page bob = inbox(bobs, one, "bob");
        Page carol = inbox(carols, other, "carol");
        line(bob, subject).click();
        line(carol, subject).click();
        assertThat(bob.locator("#work [data-key=c]")).isVisible();
        assertThat(carol.locator("#work [data-key=c]")).isVisible();

        // Neither waits for the other's answer.
        bob.evaluate("setTimeout(() => document.querySelector('#work [data-key=c]').click())");
        carol.evaluate("setTimeout(() => document.querySelector('#work [data-key=c]').click())");

        assertThat(bob.locator(".toast").first()).isVisible();
        assertThat(carol.locator(".toast").first()).isVisible();
        List<String> words = List.of(bob.locator(".toast").first().innerText().strip(), carol.locator(".toast").first().innerText().strip());
        assertThat(words).as("one of them wins").containsOnlyOnce("It is yours now.");
        assertThat(words).as("the other reads who").containsAnyOf("Bob Hansen was faster and has it now.",
                "Carol Karimi was faster and has it now.");
        String holder = words.getFirst().startsWith("It is yours") ? "Bob Hansen" : "Carol Karimi";
        assertThat((holder.equals("Carol Karimi") ? bob : carol).locator("#work .pane-head")).containsText(holder);
    }

    /** Sixteen clients, half of the leads at each node: both ask the same rows whose turn it is. */
    @Test
    void leadsThatComeToBothNodesAtOnceAreTakenInTurn() throws Exception {
        List<Api> nodes = List.of(one.as("sam"), other.as("sam"));
        List<Callable<String>> calls = IntStream.range(0, 31).mapToObj(n -> (Callable<String>) () -> nodes.get(n % 2)
                .post("/leads", Map.of("email", "turn" + n + "@lumina" + n + ".example", "source", "import"))
                .path("owner").asString("")).toList();

        List<String> owners = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            for (Future<String> owner : clients.invokeAll(calls)) {
                owners.add(owner.get());
            }
        }

        assertThat(owners.stream().collect(groupingBy(owner -> owner, counting()))).containsOnlyKeys("alice", "bob");
        assertThat(owners.stream().filter("bob"::equals).count()).isBetween(15L, 16L);
    }

    private static Page inbox(Window window, RunningBaton node, String login) {
        Page page = window.open(node.url("/login"));
        page.fill("#username", login);
        page.fill("#password", "baton");
        page.keyboard().press("Enter");
        page.waitForURL(to -> !to.contains("/login"));
        page.navigate(node.url("/inbox?scope=team"));
        return page;
    }

    private static Locator line(Page page, String subject) {
        return page.locator(".row-item a", new Page.LocatorOptions().setHasText(subject));
    }
}
