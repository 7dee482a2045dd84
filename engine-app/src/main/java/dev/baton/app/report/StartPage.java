package dev.baton.app.report;

import dev.baton.app.activity.DuePlans;
import dev.baton.app.web.Report;
import dev.baton.app.web.StartReport;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The morning picture: what its reader planned for today; what is open, what was promised, what came in. Every bar opens its list. */
@Controller
class StartPage {

    private final List<StartReport> reports;
    private final DuePlans plans;

    StartPage(List<StartReport> reports, DuePlans plans) {
        this.reports = reports;
        this.plans = plans;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        List<Report> answered = reports.stream().map(report -> report.read(viewer)).flatMap(Optional::stream).toList();
        model.addAttribute("reports", answered).addAttribute("due", plans.today(viewer));
        return "report/start";
    }
}
