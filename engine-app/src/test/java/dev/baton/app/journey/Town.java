package dev.baton.app.journey;

import com.microsoft.playwright.Page;
import dev.baton.app.access.Caller;
import dev.baton.app.browser.Window;
import dev.baton.app.mail.EmbeddedMailServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where journeys take place: people of the demo company at their desks, customers at their mailboxes. */
@Lazy
@Component
public class Town {

    private static final AtomicInteger NEWCOMERS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmbeddedMailServer mail;
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;

    Town(EmbeddedMailServer mail, @LocalServerPort int port) {
        this.mail = mail;
        this.port = port;
    }

    /** Somebody of the demo company, at the API. */
    public Colleague colleague(String login) {
        return new Colleague(Caller.at(port).withPassword(login, "baton"), json);
    }

    /** Nobody has met this customer before. */
    public Customer customer(String name) {
        String address = name.toLowerCase() + NEWCOMERS.incrementAndGet() + "@customer.example";
        return new Customer(name, address, mail.smtpPort(), mail.imapPort());
    }

    /** Somebody of the demo company, at their mail program. */
    public Customer mailOf(String login) {
        return new Customer(login, login + "@baton.example", mail.smtpPort(), mail.imapPort());
    }

    /** A browser that is not logged in. */
    public Caller stranger() {
        return Caller.at(port);
    }

    public int port() {
        return port;
    }

    /** Somebody of the demo company, logged in at a browser, on this page. */
    public Page seat(Window window, String login, String path) {
        Page page = window.open(url("/login"));
        page.fill("#username", login);
        page.fill("#password", "baton");
        page.keyboard().press("Enter");
        page.waitForURL(to -> !to.contains("/login"));
        page.navigate(url(path));
        return page;
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Asks again until it is there, and no longer than twenty seconds. */
    public static <T> T soon(String what, Supplier<T> look) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
                .ignoreExceptions().until(look::get, seen -> seen != null && !Boolean.FALSE.equals(seen));
    }

    static JsonNode only(JsonNode list) {
        return list.path("items").size() == 1 ? list.path("items").get(0) : null;
    }
}
