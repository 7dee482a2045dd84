package dev.baton.app.report;

import dev.baton.app.web.Midnight;
import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.StartReport;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How good are the leads of the last seven days? */
@Component
@Order(40)
class LeadReport implements StartReport {

    private final JdbcClient jdbc;
    private final Midnight midnight;
    private final Wording wording;

    LeadReport(JdbcClient jdbc, Midnight midnight, Wording wording) {
        this.jdbc = jdbc;
        this.midnight = midnight;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        String visible = viewer.of("lead").sql("l");
        if (visible.equals("1 = 0")) {
            return Optional.empty();
        }
        Map<String, Long> grades = jdbc.sql("select l.grade, count(*) from crm_lead l where l.created_at >= ? and l.grade is not null and l.merged_into is null"
                        + " and " + visible + " group by l.grade")
                .param(midnight.daysAgo(6))
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Words words = wording.now();
        List<Bar> bars = Stream.of("A", "B", "C", "D").map(grade -> new Bar(grade,
                "/leads?grade=" + grade + "&since=" + midnight.day(6),
                List.of(new Part(grades.getOrDefault(grade, 0L), grade.equals("A") ? "" : "soft")))).toList();
        return Optional.of(new Report(words.text("report.leads"),
                words.number(grades.values().stream().mapToLong(Long::longValue).sum()), words.text("report.leads.new"), bars,
                List.of()));
    }
}
