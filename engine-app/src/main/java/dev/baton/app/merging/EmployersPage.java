package dev.baton.app.merging;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody says on the page of a lead that it works for a company of ours. */
@Controller
@RequestMapping("/leads/{id}/employer/{account}")
class EmployersPage {

    private final LeadViews views;
    private final Employers employers;
    private final Wording wording;

    EmployersPage(LeadViews views, Employers employers, Wording wording) {
        this.views = views;
        this.employers = employers;
        this.wording = wording;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable LeadId id, @PathVariable AccountId account, Viewer viewer, HttpServletResponse response) {
        Lead lead = views.visible(id, viewer);
        Account named = employers.worksFor(lead, account, viewer);
        Toast.said(response, wording.now().text("merging.employer.done", Objects.requireNonNullElse(named.name(), "–")), "/leads/" + lead.id() + "/employer/" + named.id() + "/withdrawal");
    }

    /** It was a mistake. */
    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable LeadId id, @PathVariable AccountId account, Viewer viewer, HttpServletResponse response) {
        employers.worksForNone(views.visible(id, viewer), account, viewer);
        Toast.said(response, wording.now().text("merging.employer.undone"));
    }
}
