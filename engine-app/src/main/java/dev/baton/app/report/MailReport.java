package dev.baton.app.report;

import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much mail came in today, and how much of it did the machine answer? */
@Component
@Order(30)
class MailReport implements StartReport {

    private final JdbcClient jdbc;
    private final Midnight midnight;
    private final Wording wording;

    MailReport(JdbcClient jdbc, Midnight midnight, Wording wording) {
        this.jdbc = jdbc;
        this.midnight = midnight;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        if (viewer.is(Role.MARKETING) && viewer.roles().all().size() == 1) {
            return Optional.empty();
        }
        long in = count("select count(*) from mail_message where stored_at >= ?");
        long machine = count("select count(*) from outbox_mail where automatic = true and created_at >= ?");
        long people = count("select count(*) from outbox_mail where automatic = false and created_at >= ?");
        Words words = wording.now();
        return Optional.of(new Report(words.text("report.mail"), words.number(in), words.text("report.mail.in"),
                List.of(bar(words, "in", in, "/cases"), bar(words, "machine", machine, "/cases"),
                        bar(words, "people", people, "/cases")), List.of()));
    }

    private static Bar bar(Words words, String name, long value, String href) {
        return new Bar(words.text("report.mail." + name), href, List.of(new Part(value, name.equals("in") ? "" : "soft")));
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(midnight.today()).query(Long.class).single();
    }
}
