package dev.baton.app.lead;

import dev.baton.app.access.MayCreate;
import dev.baton.app.access.OfRecord;
import dev.baton.app.access.OwnUnits;
import dev.baton.app.account.ConsentGiven;
import dev.baton.app.activity.Logbook;
import dev.baton.app.activity.NewActivity;
import dev.baton.app.api.IfMatch;
import dev.baton.app.compose.Correspondence;
import dev.baton.app.compose.NewMail;
import dev.baton.app.compose.Writing;
import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.app.letter.MailFiles;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.web.CountryCode;
import dev.baton.app.web.LanguageTag;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomFilter;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadList;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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

    private final LeadLots lots;
    private final Logbook logbook;
    private final Leads leads;
    private final LeadEditing editing;
    private final LeadList list;
    private final LeadViews views;
    private final LeadTopics topics;
    private final Correspondence mails;
    private final Writing writing;
    private final MailFiles files;

    LeadsApi(LeadLots lots, Logbook logbook, Leads leads, LeadEditing editing, LeadList list, LeadViews views, LeadTopics topics,
             Correspondence mails, Writing writing, MailFiles files) {
        this.lots = lots;
        this.logbook = logbook;
        this.leads = leads;
        this.editing = editing;
        this.list = list;
        this.views = views;
        this.topics = topics;
        this.mails = mails;
        this.writing = writing;
        this.files = files;
    }

    /**
     * @param region county, state or province, and {@code industry} the key of a trade such as {@code retail}: rules may cut
     *               territories by them
     * @param page where they wrote, {@code firstSeenAt} when they were first seen, at the latest now: what is known of them
     *             before they are a customer
     * @param consents purposes, or objects {@code {purpose, channel, text?}}
     * @param custom values of the fields that this installation added to leads
     */
    @OfRecord(Lead.TYPE)
    record NewLead(@Size(max = 100) String firstName, @Size(max = 100) String lastName,
                   @NotBlank @Email @Size(max = 254) String email, @Size(max = 40) String phone,
                   @Size(max = 200) String company, @Min(0) Integer employees,
                   @CountryCode String country, @Size(max = 100) String region,
                   @Size(max = 20) String postalCode, @Size(max = 60) String industry, @LanguageTag String language,
                   @Size(max = 40) String source, @Size(max = Origin.LONGEST_CAMPAIGN) String campaign, @Size(max = Origin.LONGEST_PAGE) String page,
                   Instant firstSeenAt, @Size(max = 4000) String message, List<JsonNode> consents,
                   Map<String, Object> custom) {

        Capture capture(String defaultSource) {
            return new Capture(firstName, lastName, email.strip(), phone, company, employees,
                    country == null ? null : country.toUpperCase(Locale.ROOT), language,
                    source == null || source.isBlank() ? defaultSource : source, message,
                    custom == null ? CustomFields.NONE : new CustomFields(custom),
                    Market.of(region, postalCode, industry), new Origin(campaign, page, firstSeenAt, null, null));
        }
    }

    /**
     * 201 with the lead, scored and, where somebody fits, assigned. Who asks again while their lead is under way joins it: the
     * answer is that lead. Who may not see the lead, new or not, is answered with what they said.
     */
    @OwnUnits
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LeadView capture(@RequestBody @Valid NewLead lead, Viewer viewer, Locale locale) {
        MayCreate.require(viewer, Lead.TYPE);
        return lots.capture(lead.capture("api"), ConsentGiven.all(lead.consents()), viewer, locale);
    }

    record Page(List<LeadView> items, String next) {
    }

    /**
     * Newest first; {@code custom.<field>=value} filters by a custom field.
     *
     * @param outcomeReason of those that are not for us
     */
    @GetMapping
    Page read(@RequestParam(required = false) LeadStatus status, @RequestParam(required = false) String owner,
              @RequestParam(required = false) String grade, @RequestParam(required = false) String outcomeReason,
              @RequestParam(required = false) Long after,
              @RequestParam(defaultValue = "50") int limit, @RequestParam Map<String, String> all, Viewer viewer,
              Locale locale) {
        int size = Math.clamp(limit, 1, 500);
        List<LeadId> ids = list.read(new LeadList.Query(status, owner, grade, outcomeReason, CustomFilter.of(all), after, size + 1), viewer.of(Lead.TYPE));
        boolean more = ids.size() > size;
        List<LeadId> page = more ? ids.subList(0, size) : ids;
        return new Page(views.list(page, locale), more ? page.getLast().toString() : null);
    }

    @GetMapping("/{id}")
    LeadView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return views.view(visible(id, viewer), locale);
    }

    /** What is known of it, corrected; scored anew where that makes a difference. */
    @PatchMapping("/{id}")
    LeadView edit(@PathVariable long id, @RequestBody LeadChange lead, IfMatch seen, Viewer viewer, Locale locale) {
        Lead before = visible(id, viewer);
        seen.check(before.version());
        return views.view(editing.edit(before, lead), locale);
    }

    /**
     * Unless it is a document or planned it is a touch: the time to the first contact stops. So many calls in vain as the rules
     * allow end the work for now. 409 once it is converted, but for notes and documents.
     */
    @PostMapping("/{id}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    LeadView touch(@PathVariable long id, @RequestBody @Valid NewActivity activity, IfMatch seen, Viewer viewer,
                   Locale locale) {
        Lead lead = visible(id, viewer);
        seen.check(lead.version());
        logbook.write(lead.ref(), activity, viewer);
        return views.view(leads.about(lead.ref()), locale);
    }

    record Thread(List<ThreadMail> items, String next) {
    }

    /** Oldest first. */
    @GetMapping("/{id}/mails")
    Thread mails(@PathVariable long id, Viewer viewer) {
        return new Thread(mails.thread(topics.topic(visible(id, viewer))), null);
    }

    /** 201 with the queued mail, or the one that waits for its time: its {@code outcome} is {@code scheduled} then. A touch. */
    @PostMapping("/{id}/mails")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadMail write(@PathVariable long id, @RequestBody @Valid NewMail mail, IfMatch seen, Viewer viewer) {
        Lead lead = visible(id, viewer);
        seen.check(lead.version());
        return writing.post(topics.topic(lead), mail, viewer);
    }

    /** A file that came or went with a mail of the lead, to be kept and never shown in place. */
    @GetMapping("/{id}/mails/{mail}/attachments/{place}")
    ResponseEntity<Resource> attachment(@PathVariable long id, @PathVariable long mail, @PathVariable int place, Viewer viewer) {
        return files.about(visible(id, viewer).ref(), mail, place);
    }

    private Lead visible(long id, Viewer viewer) {
        return views.visible(new LeadId(id), viewer);
    }
}
