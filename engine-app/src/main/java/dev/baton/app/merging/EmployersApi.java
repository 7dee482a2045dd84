package dev.baton.app.merging;

import dev.baton.account.AccountId;
import dev.baton.app.api.IfMatch;
import dev.baton.app.lead.LeadViews;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company of ours that a lead works for. */
@RestController
@RequestMapping("/api/v1/leads/{id}/employer")
class EmployersApi {

    private final LeadViews views;
    private final Employers employers;

    EmployersApi(LeadViews views, Employers employers) {
        this.views = views;
        this.employers = employers;
    }

    record NewEmployer(@NotNull AccountId account) {
    }

    /** The contact of the lead works there; 409 when they work elsewhere, as far as we know. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable long id, @RequestBody @Valid NewEmployer wish, IfMatch seen, Viewer viewer) {
        Lead lead = views.visible(new LeadId(id), viewer);
        seen.check(lead.version());
        employers.worksFor(lead, wish.account(), viewer);
    }

    /** They do not, and for no other company that we know of: takes a PUT back. 409 where no PUT of this lead said it, and once the lead is converted. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, IfMatch seen, Viewer viewer) {
        Lead lead = views.visible(new LeadId(id), viewer);
        seen.check(lead.version());
        employers.worksForNone(lead, null, viewer);
    }
}
