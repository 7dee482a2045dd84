package dev.baton.app.report;

import dev.baton.app.web.Report;
import dev.baton.app.web.StartReport;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The morning picture: what is open, what was promised, what came in; every bar opens its list. */
@Controller
class StartPage {

    private final List<StartReport> reports;

    StartPage(List<StartReport> reports) {
        this.reports = reports;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        List<Report> answered = reports.stream().map(report -> report.read(viewer)).flatMap(Optional::stream).toList();
        model.addAttribute("reports", answered);
        return "report/start";
    }
}
