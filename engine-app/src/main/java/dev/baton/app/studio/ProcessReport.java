package dev.baton.app.studio;

import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.StartReport;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much runs by each of the models? For those who draw them. */
@Component
@Order(50)
class ProcessReport implements StartReport {

    private final Versions versions;
    private final Labels labels;
    private final Wording wording;

    ProcessReport(Versions versions, Labels labels, Wording wording) {
        this.versions = versions;
        this.labels = labels;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        if (!viewer.is(Role.DESIGNER)) {
            return Optional.empty();
        }
        List<Bar> bars = versions.all().values().stream().map(all -> new Bar(labels.of(all.getFirst()),
                "/processes/" + all.getFirst().process(),
                List.of(new Part(all.stream().mapToLong(Version::running).sum(), "")))).toList();
        Words words = wording.now();
        return Optional.of(new Report(words.text("report.processes"),
                words.number(bars.stream().mapToLong(Bar::value).sum()), words.text("report.processes.run"), bars, List.of()));
    }
}
