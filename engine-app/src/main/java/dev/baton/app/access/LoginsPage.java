package dev.baton.app.access;

import dev.baton.app.web.Tab;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who logged in, or tried to: when, from where, with what. */
@Controller
class LoginsPage {

    private static final int LINES = 100;

    private final JdbcClient jdbc;
    private final Wording wording;

    LoginsPage(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /**
     * @param person name; null when nobody is called as was typed
     * @param way {@code form}, {@code basic} or {@code token}
     */
    record Line(String id, Instant at, String person, String login, String way, boolean succeeded, String address,
                String client) {
    }

    /**
     * @param failed whether only failures are wanted, or only successes; null for both
     * @param after id of the last line of the page before
     */
    @GetMapping("/logins")
    @PreAuthorize("hasRole('ADMIN')")
    String list(@RequestParam(required = false) Boolean failed, @RequestParam(required = false) Long after, Model model) {
        List<Line> found = jdbc.sql("""
                select r.*, p.name, p.login from login_record r left join person p on p.id = r.person_id
                where r.id < :after and (:any = true or r.succeeded = :succeeded) order by r.id desc limit :lines""")
                .param("after", after == null ? Long.MAX_VALUE : after).param("any", failed == null)
                .param("succeeded", failed == null || !failed).param("lines", LINES + 1)
                .query((row, n) -> new Line(row.getString("id"), row.getTimestamp("at").toInstant(), row.getString("name"),
                        row.getString("login"), row.getString("way").toLowerCase(), row.getBoolean("succeeded"),
                        row.getString("address"), row.getString("client"))).list();
        List<Line> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String query = failed == null ? "" : "failed=" + failed + "&";
        Words words = wording.now();
        model.addAttribute("lines", shown)
                .addAttribute("tabs", List.of(new Tab(words.text("cases.all"), "/logins", null, failed == null),
                        new Tab(words.text("access.logins.failed"), "/logins?failed=true", null, Boolean.TRUE.equals(failed)),
                        new Tab(words.text("access.logins.succeeded"), "/logins?failed=false", null, Boolean.FALSE.equals(failed))))
                .addAttribute("more", found.size() > LINES ? "/logins?" + query + "after=" + shown.getLast().id() : null);
        return "access/logins";
    }
}
