package dev.baton.app.service;

import dev.baton.app.access.OfRecord;
import dev.baton.app.api.IfMatch;
import dev.baton.app.compose.Correspondence;
import dev.baton.app.compose.NewMail;
import dev.baton.app.compose.Writing;
import dev.baton.app.letter.MailFiles;
import dev.baton.app.letter.ThreadMail;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomFilter;
import dev.baton.normal.EmailKey;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.CaseKind;
import dev.baton.service.CaseList;
import dev.baton.service.CaseStatus;
import dev.baton.service.Priority;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases: listed, opened, answered, waiting, resolved, reopened. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    private final CaseList list;
    private final CaseViews views;
    private final CaseDesk desk;
    private final CaseTopics topics;
    private final Correspondence mails;
    private final Writing writing;
    private final MailFiles files;
    private final Counter counter;

    CasesApi(CaseList list, CaseViews views, CaseDesk desk, CaseTopics topics, Correspondence mails, Writing writing,
             MailFiles files, Counter counter) {
        this.list = list;
        this.views = views;
        this.desk = desk;
        this.topics = topics;
        this.mails = mails;
        this.writing = writing;
        this.files = files;
        this.counter = counter;
    }

    /**
     * Newest first. {@code contact} is taken for {@code contactEmail}; it may also be a contact's id;
     * {@code custom.<field>=value} filters by a custom field.
     */
    @GetMapping
    Cases read(@RequestParam(required = false) String contactEmail, @RequestParam(required = false) String contact,
               @RequestParam(required = false) CaseStatus status, @RequestParam(required = false) String team,
               @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit, @RequestParam Map<String, String> all,
               Viewer viewer) {
        int size = Math.clamp(limit, 1, 500);
        String email = contactEmail != null ? contactEmail : contact != null && contact.contains("@") ? contact : null;
        Long contactId = contact != null && !contact.contains("@") ? id(contact) : null;
        var lines = list.read(new CaseList.Query(status, team, email == null ? null : EmailKey.of(email).orElse(email),
                contactId, CustomFilter.of(all), after, size + 1), viewer.of(Case.TYPE));
        boolean more = lines.size() > size;
        var page = more ? lines.subList(0, size) : lines;
        return new Cases(views.list(page.stream().map(CaseList.Line::id).toList()),
                more ? page.getLast().id().toString() : null);
    }

    record Cases(List<CaseView> items, String next) {
    }

    record Customer(@NotBlank @Email @Size(max = 254) String email, @Size(max = 200) String name) {
    }

    @OfRecord(Case.TYPE)
    record NewCase(@NotNull @Valid Customer contact, @NotBlank @Size(max = 300) String subject,
                   @NotBlank @Size(max = 100_000) String text, CaseKind kind, Priority priority,
                   Map<String, Object> custom) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CaseView open(@RequestBody @Valid NewCase wanted, Viewer viewer) {
        Case opened = counter.open(new Counter.Asked(wanted.contact().email(), wanted.contact().name(), wanted.subject(),
                wanted.text(), wanted.kind(), wanted.priority(),
                wanted.custom() == null ? CustomFields.NONE : new CustomFields(wanted.custom())), viewer);
        return views.view(opened);
    }

    @GetMapping("/{id}")
    CaseView one(@PathVariable long id, Viewer viewer) {
        return views.view(visible(id, viewer));
    }

    @GetMapping("/{id}/mails")
    Thread mails(@PathVariable long id, Viewer viewer) {
        return new Thread(mails.thread(topics.topic(visible(id, viewer))), null);
    }

    record Thread(List<ThreadMail> items, String next) {
    }

    /** 201 with the queued mail, or the one that waits for its time: its {@code outcome} is {@code scheduled} then. */
    @PostMapping("/{id}/mails")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadMail answer(@PathVariable long id, @RequestBody @Valid NewMail mail, Viewer viewer) {
        return writing.post(topics.topic(visible(id, viewer)), mail, viewer);
    }

    /** A file that came with a mail of the case, to be kept and never shown in place. */
    @GetMapping("/{id}/mails/{mail}/attachments/{place}")
    ResponseEntity<Resource> attachment(@PathVariable long id, @PathVariable long mail, @PathVariable int place, Viewer viewer) {
        return files.about(visible(id, viewer).ref(), mail, place);
    }

    @PutMapping("/{id}/waiting")
    CaseView waiting(@PathVariable long id, IfMatch seen, Viewer viewer) {
        return views.view(desk.waiting(visible(id, seen, viewer)));
    }

    @DeleteMapping("/{id}/waiting")
    CaseView inWork(@PathVariable long id, IfMatch seen, Viewer viewer) {
        return views.view(desk.inWork(visible(id, seen, viewer)));
    }

    record NewResolution(@NotBlank @Size(max = 40) String code, @Size(max = 2000) String note) {
    }

    @PostMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView resolve(@PathVariable long id, @RequestBody @Valid NewResolution resolution, IfMatch seen, Viewer viewer) {
        return views.view(desk.resolve(visible(id, seen, viewer), resolution.code(), resolution.note()));
    }

    @DeleteMapping("/{id}/resolution")
    CaseView reopen(@PathVariable long id, IfMatch seen, Viewer viewer) {
        Case one = visible(id, seen, viewer);
        return views.view(one.status().over() ? counter.reopen(one) : one);
    }

    private static Long id(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notAnId) {
            throw Invalid.field("contact", "problem.value");
        }
    }

    private Case visible(long id, IfMatch seen, Viewer viewer) {
        Case one = visible(id, viewer);
        seen.check(one.version());
        return one;
    }

    private Case visible(long id, Viewer viewer) {
        return views.find(new CaseId(id), viewer).orElseThrow(NotVisible::new);
    }
}
