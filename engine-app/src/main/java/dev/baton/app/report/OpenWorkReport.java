package dev.baton.app.report;

import dev.baton.app.inbox.OpenWork;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Key;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.StartReport;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much work is open in the viewer's teams, and how old is it? */
@Component
@Order(10)
class OpenWorkReport implements StartReport {

    private final OpenWork work;
    private final Midnight midnight;
    private final Wording wording;

    OpenWorkReport(OpenWork work, Midnight midnight, Wording wording) {
        this.work = work;
        this.midnight = midnight;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        List<OpenWork.Line> lines = work.byTeam(viewer);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Words words = wording.now();
        Optional<Instant> oldest = lines.stream().map(OpenWork.Line::oldest).filter(Objects::nonNull).min(Instant::compareTo);
        return Optional.of(new Report(words.text("report.work"),
                words.number(lines.stream().mapToLong(OpenWork.Line::sum).sum()),
                oldest.map(at -> words.text("report.work.oldest", words.duration(Duration.between(at, midnight.now()))))
                        .orElse(null),
                lines.stream().map(line -> bar(line, words)).toList(),
                List.of(new Key(words.text("report.today"), ""), new Key(words.text("report.week"), "soft"),
                        new Key(words.text("report.older"), "warn"))));
    }

    private static Bar bar(OpenWork.Line line, Words words) {
        String list = "/inbox?team=" + line.key();
        return new Bar(line.team(), list, List.of(part(line.today(), "", list, "today", words),
                part(line.week(), "soft", list, "week", words), part(line.older(), "warn", list, "older", words)));
    }

    private static Part part(long count, String tone, String list, String age, Words words) {
        return new Part(count, tone, words.text("report." + age), list + "&age=" + age);
    }
}
