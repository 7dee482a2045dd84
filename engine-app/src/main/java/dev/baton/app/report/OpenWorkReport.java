package dev.baton.app.report;

import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Key;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Id;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much work is open in the viewer's teams, and how old is it? */
@Component
@Order(10)
class OpenWorkReport implements StartReport {

    private final JdbcClient jdbc;
    private final Midnight midnight;
    private final Wording wording;

    OpenWorkReport(JdbcClient jdbc, Midnight midnight, Wording wording) {
        this.jdbc = jdbc;
        this.midnight = midnight;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        boolean all = viewer.is(Role.ADMIN);
        if (!all && viewer.tree().isEmpty()) {
            return Optional.empty();
        }
        String teams = all ? "" : " and t.id in (" + viewer.tree().stream().map(Id::value).map(String::valueOf)
                .collect(Collectors.joining(", ")) + ")";
        List<Line> lines = jdbc.sql("""
                select t.name, t.team_key, sum(case when w.created_at >= :today then 1 else 0 end) today,
                  sum(case when w.created_at < :today and w.created_at >= :week then 1 else 0 end) week,
                  sum(case when w.created_at < :week then 1 else 0 end) older, min(w.created_at) oldest
                from work_item w join team t on t.id = w.team_id where w.closed = false%s
                group by t.name, t.team_key order by count(*) desc""".formatted(teams))
                .param("today", midnight.today()).param("week", midnight.daysAgo(6))
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getTimestamp(6))).list();
        return Optional.of(report(lines));
    }

    private record Line(String team, String key, long today, long week, long older, Timestamp oldest) {

        long sum() {
            return today + week + older;
        }
    }

    private Report report(List<Line> lines) {
        Words words = wording.now();
        Optional<Instant> oldest = lines.stream().map(line -> line.oldest().toInstant()).min(Instant::compareTo);
        List<Bar> bars = lines.stream().map(line -> new Bar(line.team(), "/inbox?scope=team&team=" + line.key(),
                List.of(new Part(line.today(), ""), new Part(line.week(), "soft"), new Part(line.older(), "warn")))).toList();
        return new Report(words.text("report.work"), words.number(lines.stream().mapToLong(Line::sum).sum()),
                oldest.map(at -> words.text("report.work.oldest", words.duration(Duration.between(at, midnight.now()))))
                        .orElse(null),
                bars, List.of(new Key(words.text("report.today"), ""), new Key(words.text("report.week"), "soft"),
                        new Key(words.text("report.older"), "warn")));
    }
}
