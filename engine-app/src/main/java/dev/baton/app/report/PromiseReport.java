package dev.baton.app.report;

import dev.baton.app.web.Midnight;
import dev.baton.app.web.Report;
import dev.baton.app.web.Report.Bar;
import dev.baton.app.web.Report.Part;
import dev.baton.app.web.StartReport;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.service.Case;
import dev.baton.service.CaseList;
import dev.baton.service.FirstResponse;
import dev.baton.team.Viewer;
import dev.baton.team.Visibility;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many first responses were met today, and how many missed? */
@Component
@Order(20)
class PromiseReport implements StartReport {

    private final CaseList cases;
    private final Midnight midnight;
    private final Wording wording;

    PromiseReport(CaseList cases, Midnight midnight, Wording wording) {
        this.cases = cases;
        this.midnight = midnight;
        this.wording = wording;
    }

    @Override
    public Optional<Report> read(Viewer viewer) {
        Visibility visible = viewer.of(Case.TYPE);
        if (visible.equals(Visibility.nothing())) {
            return Optional.empty();
        }
        long met = count(FirstResponse.Fate.MET, visible);
        long missed = count(FirstResponse.Fate.MISSED, visible);
        Words words = wording.now();
        return Optional.of(new Report(words.text("report.promises"), words.number(met),
                words.text("report.promises.of", met + missed),
                List.of(bar(words, "met", met, "ok"), bar(words, "missed", missed, "danger")), List.of()));
    }

    private long count(FirstResponse.Fate fate, Visibility visible) {
        return cases.count(new FirstResponse(fate, midnight.of(midnight.day(0)), midnight.now()), visible);
    }

    private Bar bar(Words words, String fate, long count, String tone) {
        return new Bar(words.text("report.promises." + fate), "/cases?firstResponse=" + fate + "&since=" + midnight.day(0),
                List.of(new Part(count, tone)));
    }
}
