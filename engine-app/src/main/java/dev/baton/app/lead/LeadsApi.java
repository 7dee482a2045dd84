package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.app.access.MayCreate;
import dev.baton.app.access.OfRecord;
import dev.baton.app.account.ConsentGiven;
import dev.baton.app.api.IfMatch;
import dev.baton.app.lead.LeadDesk.Capture;
import dev.baton.app.letter.ThreadMail;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomFilter;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadList;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import dev.baton.unit.UnitOfWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Leads: captured, listed, touched. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadsApi {

    private final LeadDesk desk;
    private final Leads leads;
    private final LeadList list;
    private final LeadViews views;
    private final LeadMails mails;

    LeadsApi(LeadDesk desk, Leads leads, LeadList list, LeadViews views, LeadMails mails) {
        this.desk = desk;
        this.leads = leads;
        this.list = list;
        this.views = views;
        this.mails = mails;
    }

    /**
     * @param consents purposes, or objects {@code {purpose, channel, text?}}
     * @param custom values of the fields that this installation added to leads
     */
    @OfRecord(Lead.TYPE)
    record NewLead(@Size(max = 100) String firstName, @Size(max = 100) String lastName,
                   @NotBlank @Email @Size(max = 254) String email, @Size(max = 40) String phone,
                   @Size(max = 200) String company, @Min(0) Integer employees,
                   @Pattern(regexp = "[A-Za-z]{2}") String country, @Size(max = 12) String language,
                   @Size(max = 40) String source, @Size(max = 4000) String message, List<JsonNode> consents,
                   Map<String, Object> custom) {

        Capture capture(String defaultSource) {
            return new Capture(firstName, lastName, email.strip(), phone, company, employees,
                    country == null ? null : country.toUpperCase(Locale.ROOT), language,
                    source == null || source.isBlank() ? defaultSource : source, message,
                    custom == null ? CustomFields.NONE : new CustomFields(custom));
        }
    }

    /** 201 with the lead, scored and, where somebody fits, assigned. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LeadView capture(@RequestBody @Valid NewLead lead, Viewer viewer, Locale locale) {
        MayCreate.require(viewer, Lead.TYPE);
        Lead captured = desk.capture(lead.capture("api"), ConsentGiven.all(lead.consents()));
        UnitOfWork.now().settle(); // or the answer could not name the owner
        return views.view(leads.about(captured.ref()), locale);
    }

    record Page(List<LeadView> items, String next) {
    }

    /** Newest first; {@code custom.<field>=value} filters by a custom field. */
    @GetMapping
    Page read(@RequestParam(required = false) LeadStatus status, @RequestParam(required = false) String owner,
              @RequestParam(required = false) String grade, @RequestParam(required = false) Long after,
              @RequestParam(defaultValue = "50") int limit, @RequestParam Map<String, String> all, Viewer viewer,
              Locale locale) {
        int size = Math.clamp(limit, 1, 500);
        List<LeadId> ids = list.read(new LeadList.Query(status, owner, grade, CustomFilter.of(all), after, size + 1), viewer.of(Lead.TYPE));
        boolean more = ids.size() > size;
        List<LeadId> page = more ? ids.subList(0, size) : ids;
        return new Page(views.list(page, locale), more ? page.getLast().toString() : null);
    }

    @GetMapping("/{id}")
    LeadView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return views.view(visible(id, viewer), locale);
    }

    record NewActivity(@NotBlank @Pattern(regexp = "call|note|meeting") String kind, @NotBlank @Size(max = 2000) String text) {
    }

    /** A touch: the time to the first contact stops. */
    @PostMapping("/{id}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    LeadView touch(@PathVariable long id, @RequestBody @Valid NewActivity activity, IfMatch seen, Viewer viewer,
                   Locale locale) {
        Lead lead = visible(id, viewer);
        seen.check(lead.version());
        return views.view(desk.touch(lead, Activity.Kind.valueOf(activity.kind().toUpperCase(Locale.ROOT)),
                activity.text(), null), locale);
    }

    record Thread(List<ThreadMail> items, String next) {
    }

    /** Oldest first. */
    @GetMapping("/{id}/mails")
    Thread mails(@PathVariable long id, Viewer viewer) {
        return new Thread(mails.thread(visible(id, viewer)), null);
    }

    /** @param subject of the thread when missing, else a general one in the lead's language */
    record NewMail(@Size(max = 300) String subject, @NotBlank @Size(max = 100_000) String text, @Size(max = 500_000) String html) {
    }

    /** 201 with the queued mail; a touch. */
    @PostMapping("/{id}/mails")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadMail write(@PathVariable long id, @RequestBody @Valid NewMail mail, IfMatch seen, Viewer viewer) {
        Lead lead = visible(id, viewer);
        seen.check(lead.version());
        return mails.write(lead, mail.subject(), mail.text(), mail.html());
    }

    private Lead visible(long id, Viewer viewer) {
        return views.find(new LeadId(id), viewer).orElseThrow(NotVisible::new);
    }
}
