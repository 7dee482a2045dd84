package dev.baton.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases to write in, and what stands in the composer of a page. */
@Lazy
@Component
class Composing {

    private final Town town;
    private final JdbcClient jdbc;

    Composing(Town town, JdbcClient jdbc) {
        this.town = town;
        this.jdbc = jdbc;
    }

    /** The path of a new case of somebody new. */
    String opened(String subject) {
        return "/cases/" + town.colleague("bob").post("/cases", Map.of("contact",
                Map.of("email", town.customer("Drafts").address(), "name", "Draft Smith"), "subject", subject,
                "text", "On the phone: " + subject)).path("id").asString();
    }

    /** How many answers were given in the case of this path. */
    int answers(String path) {
        return jdbc.sql("select count(*) from outbox_mail where about_id = ? and purpose = 'answer'").param(id(path))
                .query(Integer.class).single();
    }

    static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    static Locator text(Page page) {
        return page.locator(".composer textarea");
    }

    static Locator saved(Page page) {
        return page.locator(".composer .saved");
    }
}
