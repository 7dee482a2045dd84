package dev.baton.app.letter;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Versioned;
import dev.baton.app.letter.Placeholders.Placeholder;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.team.Person;
import dev.baton.team.Viewer;
import dev.baton.template.MailTemplate;
import dev.baton.template.MailTemplateId;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import dev.baton.template.TemplateVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** Templates of mail: drafted, tried, put live, restored. */
@RestController
@RequestMapping("/api/v1/mail-templates")
@PreAuthorize("hasAnyRole('ADMIN', 'DESIGNER', 'SUPERVISOR')")
class TemplatesApi {

    private final TemplateDesk desk;
    private final TemplateTrials trials;
    private final Directory directory;
    private final Wording wording;

    TemplatesApi(TemplateDesk desk, TemplateTrials trials, Directory directory, Wording wording) {
        this.desk = desk;
        this.trials = trials;
        this.directory = directory;
        this.wording = wording;
    }

    record FindingView(String part, int line, String text) {
    }

    /**
     * @param subject of the draft, else of what is live, as text and html
     * @param live number of the version that is used; null before the first
     * @param waiting number of a newer shipped version that waits because this one was edited here; null for none
     * @param findings what keeps this text from being put live
     */
    record TemplateView(MailTemplateId id, Integer version, String key, TemplateKind kind, String language, String subject,
                        String text, String html, Integer live, Integer draft, Integer waiting, boolean edited,
                        Instant changedAt, List<String> placeholders, List<FindingView> findings) implements Versioned {
    }

    record VersionView(int number, String subject, String text, String html, boolean shipped, String by, Instant at, boolean live,
                       boolean draft) {
    }

    record Draft(@NotBlank @Size(max = 500) String subject, @NotBlank @Size(max = 50_000) String text,
                 @Size(max = 200_000) String html) {

        TemplateText said() {
            return new TemplateText(subject, text, html);
        }
    }

    record New(@NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") String key, @NotNull TemplateKind kind,
               @NotBlank @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") String language,
               @NotBlank @Size(max = 500) String subject, @NotBlank @Size(max = 50_000) String text,
               @Size(max = 200_000) String html) {
    }

    /** @param number of the version to be used from now on: the draft, a waiting one, or one of the history */
    record Choice(@NotNull Integer number) {
    }

    /** @param caseNumber such as C-1007; null for made-up values */
    record Asked(@NotNull @Size(max = 500) String subject, @NotNull @Size(max = 50_000) String text,
                 @Size(max = 200_000) String html, @Size(max = 25) String caseNumber) {

        TemplateText said() {
            return new TemplateText(subject, text, html);
        }
    }

    record Preview(String subject, String text, String html, List<FindingView> findings) {
    }

    /** By kind, key and language. */
    @GetMapping
    Listing<TemplateView> list(@RequestParam(required = false) TemplateKind kind, @RequestParam(required = false) String language) {
        Map<MailTemplateId, TemplateText> live = desk.live();
        return Listing.whole(desk.all().stream().filter(one -> kind == null || one.kind() == kind)
                .filter(one -> language == null || one.language().equals(language))
                .map(one -> view(one, one.draft() == null && live.containsKey(one.id()) ? live.get(one.id()) : desk.text(one)))
                .toList());
    }

    /** Made as a draft; 409 when there is one of this key and language. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TemplateView make(@RequestBody @Valid New form, Viewer viewer) {
        return view(desk.make(form.key(), form.kind(), form.language(),
                new TemplateText(form.subject(), form.text(), form.html()), viewer.id()));
    }

    @GetMapping("/{id}")
    TemplateView one(@PathVariable MailTemplateId id) {
        return view(desk.the(id));
    }

    @PutMapping("/{id}/draft")
    TemplateView draft(@PathVariable MailTemplateId id, @RequestBody @Valid Draft draft, IfMatch seen, Viewer viewer) {
        MailTemplate template = desk.the(id);
        seen.check(template.version());
        return view(desk.draft(template, draft.said(), viewer.id()));
    }

    @DeleteMapping("/{id}/draft")
    TemplateView giveUp(@PathVariable MailTemplateId id) {
        return view(desk.giveUpDraft(desk.the(id)));
    }

    /** What is live stays, although the product came with a newer text. */
    @DeleteMapping("/{id}/waiting")
    TemplateView keepOwn(@PathVariable MailTemplateId id) {
        return view(desk.keepOwn(desk.the(id)));
    }

    /** Newest first. */
    @GetMapping("/{id}/versions")
    Listing<VersionView> versions(@PathVariable MailTemplateId id) {
        MailTemplate template = desk.the(id);
        return Listing.whole(desk.history(template).stream().map(one -> view(template, one)).toList());
    }

    /** Used from now on, on every node within seconds; 400 with the findings when it is not sound. */
    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    TemplateView putLive(@PathVariable MailTemplateId id, @RequestBody @Valid Choice choice, IfMatch seen) {
        MailTemplate template = desk.the(id);
        seen.check(template.version());
        return view(desk.putLive(template, choice.number()));
    }

    @PostMapping("/{id}/previews")
    Preview preview(@PathVariable MailTemplateId id, @RequestBody @Valid Asked asked, Person person, Viewer viewer) {
        var trial = trials.of(desk.the(id), asked.said(), asked.caseNumber(), person, viewer);
        var text = trial.text();
        return new Preview(text == null ? null : text.subject(), text == null ? null : text.text(), trial.html(), views(trial.findings()));
    }

    /** Sent to whoever asks. */
    @PostMapping("/{id}/tests")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> test(@PathVariable MailTemplateId id, @RequestBody @Valid Asked asked, Person person, Viewer viewer) {
        var mail = trials.send(desk.the(id), asked.said(), asked.caseNumber(), person, viewer);
        return Map.of("id", mail.toString(), "to", person.email(), "state", "queued");
    }

    private TemplateView view(MailTemplate one) {
        return view(one, desk.text(one));
    }

    private TemplateView view(MailTemplate one, TemplateText text) {
        return new TemplateView(one.id(), one.version(), one.templateKey(), one.kind(), one.language(), text.subject(),
                text.text(), text.html(), one.live(), one.draft(), one.waiting(), one.edited(), one.changedAt(),
                Placeholders.of(one.kind()).stream().map(Placeholder::name).toList(), views(TemplateCheck.of(one.kind(), text)));
    }

    private VersionView view(MailTemplate template, TemplateVersion one) {
        return new VersionView(one.number(), one.subject(), one.body(), one.html(), one.shipped(), directory.login(one.personId()),
                one.writtenAt(), Integer.valueOf(one.number()).equals(template.live()), Integer.valueOf(one.number()).equals(template.draft()));
    }

    private List<FindingView> views(List<TemplateCheck.Finding> findings) {
        return findings.stream().map(one -> new FindingView(one.part(), one.line(),
                wording.now().text(one.key(), one.what(), one.line()))).toList();
    }
}
