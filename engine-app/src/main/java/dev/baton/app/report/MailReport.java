package dev.baton.app.report;

import dev.baton.app.mail.MailLines;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.StartReport;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much mail came in today, and how much of it did the machine answer? As far as the viewer sees it. */
@Component
@Order(30)
class MailReport implements StartReport {

    private final MailLines mails;
    private final Midnight midnight;
    private final Wording wording;

    MailReport(MailLines mails, Midnight midnight, Wording wording) {
        this.mails = mails;
        this.midnight = midnight;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        if (!viewer.is(Role.AGENT) && !viewer.is(Role.SUPERVISOR) && !viewer.is(Role.ADMIN)) {
            return Optional.empty();
        }
        Instant today = midnight.today().toInstant();
        long in = mails.countIn(today, viewer);
        String since = "since=" + midnight.day(0);
        Words words = wording.now();
        return Optional.of(new Report(words.text("report.mail"), words.number(in), words.text("report.mail.in"), List.of(
                bar(words, "in", in, "/mails?" + since),
                bar(words, "machine", mails.countOut(true, today, viewer), "/outbox?by=machine&" + since),
                bar(words, "people", mails.countOut(false, today, viewer), "/outbox?by=people&" + since)), List.of()));
    }

    private static Bar bar(Words words, String name, long value, String href) {
        return new Bar(words.text("report.mail." + name), href, List.of(new Part(value, name.equals("in") ? "" : "soft")));
    }
}
