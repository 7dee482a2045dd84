package dev.baton.app.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.baton.app.access.Caller;
import dev.baton.app.browser.Window;
import dev.baton.app.mail.EmbeddedMailServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where journeys take place: people of the demo company at their desks, customers at their mailboxes. */
@Lazy
@Component
public class Town {

    private static final AtomicInteger NEWCOMERS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The applications that run in this JVM, by their database. */
    private static final Map<String, Integer> RUNNING = new ConcurrentHashMap<>();

    private final EmbeddedMailServer mail;
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;

    Town(EmbeddedMailServer mail, JdbcClient jdbc, @LocalServerPort int port, @Value("${spring.datasource.url}") String database) {
        this.mail = mail;
        this.port = port;
        Integer other = RUNNING.putIfAbsent(database, port);
        if (other != null) {
            throw new IllegalStateException("Two applications on one database, at ports " + other + " and " + port
                    + ": each has mail of its own, and one leases the mailboxes of both. Name another than " + database);
        }
        jdbc.sql("update person set capacity = 10000").update(); // some hundred tests give them work that nobody ever does
    }

    /** Somebody of the demo company, at the API. */
    public Colleague colleague(String login) {
        return new Colleague(Caller.at(port).withPassword(login, "baton"), json);
    }

    /** Nobody has met this customer before, nor anybody of their house: who shares one may be taken for a colleague. */
    public Customer customer(String name) {
        int newcomer = NEWCOMERS.incrementAndGet();
        String address = name.toLowerCase() + newcomer + "@customer" + newcomer + ".example";
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

    /** Somebody of the demo company with a browser that runs no scripts, logged in. */
    public Caller browser(String login) {
        Caller browser = stranger();
        browser.logIn(login);
        return browser;
    }

    public int port() {
        return port;
    }

    /** Somebody of the demo company, logged in at a browser, on this page. They logged in before the window was opened. */
    public Page seat(Window window, String login, String path) {
        Caller before = browser(login);
        window.page().context().addCookies(List.of(new Cookie("baton", before.cookie("baton")).setUrl(url("/"))));
        return window.open(url(path));
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Asks again until it is there, and no longer than a minute. */
    public static <T> T soon(String what, Supplier<T> look) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
                .ignoreExceptions().until(look::get, seen -> seen != null && !Boolean.FALSE.equals(seen));
    }

    static JsonNode only(JsonNode list) {
        return list.path("items").size() == 1 ? list.path("items").get(0) : null;
    }
}
