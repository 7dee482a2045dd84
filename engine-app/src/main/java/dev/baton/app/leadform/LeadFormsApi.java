package dev.baton.app.leadform;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.team.Directory;
import dev.baton.leadform.FormSubmissions;
import dev.baton.leadform.FormSubmissions.Count;
import dev.baton.leadform.KeptOut;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms by which strangers become leads, for those who lead teams or campaigns. A path names one by its id or its slug. */
@RestController
@RequestMapping("/api/v1/lead-forms")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'MARKETING', 'ADMIN')")
class LeadFormsApi {

    private final FormDesk desk;
    private final FormSubmissions submissions;
    private final Doorkeeper doorkeeper;
    private final Directory directory;
    private final String publicAddress;

    LeadFormsApi(FormDesk desk, FormSubmissions submissions, Doorkeeper doorkeeper, Directory directory,
                 @Value("${baton.public-address:http://localhost:${server.port:8080}}") String publicAddress) {
        this.desk = desk;
        this.submissions = submissions;
        this.doorkeeper = doorkeeper;
        this.directory = directory;
        this.publicAddress = publicAddress;
    }

    /** By name, all at once. */
    @GetMapping
    Listing<FormView> list() {
        Map<LeadFormId, Count> counts = submissions.counts();
        Map<LeadFormId, KeptOut> kept = doorkeeper.counts();
        return Listing.whole(desk.all().stream().map(form -> view(form, counts, kept)).toList());
    }

    @GetMapping("/{form}")
    FormView one(@PathVariable String form) {
        return view(desk.the(form), submissions.counts(), doorkeeper.counts());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FormView create(@RequestBody @Valid WantedForm form) {
        return view(desk.create(form), Map.of(), Map.of());
    }

    /** As a whole. A form is never removed, since leads name it: it is switched off ({@code active: false}). */
    @PutMapping("/{form}")
    FormView change(@PathVariable("form") String called, @RequestBody @Valid WantedForm form, IfMatch seen) {
        LeadForm before = desk.the(called);
        seen.check(before.version());
        return view(desk.change(before, form), submissions.counts(), doorkeeper.counts());
    }

    private FormView view(LeadForm form, Map<LeadFormId, Count> counts, Map<LeadFormId, KeptOut> kept) {
        return FormView.of(form, directory.key(form.teamId()), Snippet.of(form, publicAddress), counts.getOrDefault(form.id(), Count.NONE),
                kept.getOrDefault(form.id(), KeptOut.NONE));
    }
}
