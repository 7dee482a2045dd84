package dev.baton.app.letter;

import dev.baton.app.team.Directory;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.Refusal;
import dev.baton.team.Person;
import dev.baton.team.Viewer;
import dev.baton.template.MailTemplate;
import dev.baton.template.MailTemplateId;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import dev.baton.template.TemplateVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What our mail says, and the desk at which it is written. */
@Controller
@RequestMapping("/templates")
@PreAuthorize("hasAnyRole('ADMIN', 'DESIGNER', 'SUPERVISOR')")
class TemplatesPage {

    /** Those that Baton speaks; templates may be in others too. */
    private static final List<String> LANGUAGES = List.of("en", "ro", "ru", "fa");

    private final TemplateDesk desk;
    private final TemplateTrials trials;
    private final Directory directory;
    private final Wording wording;

    TemplatesPage(TemplateDesk desk, TemplateTrials trials, Directory directory, Wording wording) {
        this.desk = desk;
        this.trials = trials;
        this.directory = directory;
        this.wording = wording;
    }

    /** @param subject in English where there is such a translation */
    record Line(TemplateKind kind, String key, String subject, Map<String, MailTemplate> languages, List<String> missing) {
    }

    /** The form as a browser sends it. */
    record Paper(String subject, String text, String html, String caseNumber) {

        TemplateText said() {
            return new TemplateText(lines(subject).strip(), lines(text), lines(html));
        }

        private static String lines(String field) {
            return field == null ? "" : field.replace("\r\n", "\n");
        }
    }

    record Kept(TemplateVersion text, String by) {
    }

    @GetMapping
    String list(Model model) {
        var live = desk.live();
        Map<String, List<MailTemplate>> byKey = desk.all().stream()
                .collect(Collectors.groupingBy(one -> one.kind().ordinal() + one.templateKey(), TreeMap::new, Collectors.toList()));
        model.addAttribute("lines", byKey.values().stream().map(all -> {
            var languages = new TreeMap<>(all.stream().collect(Collectors.toMap(MailTemplate::language, one -> one)));
            MailTemplate first = languages.getOrDefault("en", all.getFirst());
            TemplateText text = live.get(first.id());
            return new Line(first.kind(), first.templateKey(), text == null ? desk.text(first).subject() : text.subject(), languages,
                    LANGUAGES.stream().filter(language -> !languages.containsKey(language)).toList());
        }).toList());
        return "letter/templates";
    }

    /** A blank one; with a key and a language that are missing, what is there in English. */
    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "ANSWER") TemplateKind kind, @RequestParam(defaultValue = "") String key,
                 @RequestParam(defaultValue = "") String language, Model model) {
        TemplateText text = desk.all().stream().filter(one -> one.templateKey().equals(key) && one.language().equals("en"))
                .findFirst().map(desk::text).orElse(new TemplateText("", "", null));
        return showNew(kind, key, language, text, List.of(), model);
    }

    @PostMapping
    String make(@RequestParam TemplateKind kind, @RequestParam String key, @RequestParam String language, @ModelAttribute Paper paper,
                Viewer viewer, Model model, HttpServletResponse response) {
        Words words = wording.now();
        List<Problem> problems = Stream.of(
                key.matches("[a-z0-9-]{1,40}") ? null : new Problem("key", words.text("templates.key.hint")),
                language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") ? null : new Problem("language", words.text("templates.language.hint")),
                desk.all().stream().anyMatch(one -> one.templateKey().equals(key) && one.language().equals(language))
                        ? new Problem("key", words.text("templates.exists")) : null,
                paper.said().subject().isEmpty() ? new Problem("subject", words.text("templates.finding.empty", "", 1)) : null)
                .filter(problem -> problem != null).toList();
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return showNew(kind, key, language, paper.said(), problems, model);
        }
        return "redirect:/templates/" + desk.make(key, kind, language, paper.said(), viewer.id()).id();
    }

    @GetMapping("/{id}")
    String one(@PathVariable MailTemplateId id, Person person, Viewer viewer, Model model) {
        MailTemplate template = desk.the(id);
        return show(template, desk.text(template), "", person, viewer, model);
    }

    /** As it would be a file of the product. */
    @GetMapping("/{id}/file")
    ResponseEntity<String> file(@PathVariable MailTemplateId id) {
        MailTemplate template = desk.the(id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\""
                        + ShippedTemplates.fileName(template.templateKey(), template.language()) + "\"")
                .body(ShippedTemplates.file(desk.text(template)));
    }

    @PostMapping("/{id}/preview")
    String preview(@PathVariable MailTemplateId id, @ModelAttribute Paper paper, Person person, Viewer viewer, Model model) {
        return show(desk.the(id), paper.said(), paper.caseNumber(), person, viewer, model);
    }

    @PostMapping("/{id}/draft")
    String draft(@PathVariable MailTemplateId id, @ModelAttribute Paper paper, Viewer viewer) {
        desk.draft(desk.the(id), paper.said(), viewer.id());
        return "redirect:/templates/" + id;
    }

    @PostMapping("/{id}/draft/end")
    String giveUp(@PathVariable MailTemplateId id) {
        desk.giveUpDraft(desk.the(id));
        return "redirect:/templates/" + id;
    }

    /** What stands in the form is used from now on; with findings it stays a form. */
    @PostMapping("/{id}/live")
    String putLive(@PathVariable MailTemplateId id, @ModelAttribute Paper paper, Person person, Viewer viewer, Model model,
                   HttpServletResponse response) {
        MailTemplate template = desk.the(id);
        if (!TemplateCheck.of(template.kind(), paper.said()).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(template, paper.said(), paper.caseNumber(), person, viewer, model);
        }
        MailTemplate drafted = desk.draft(template, paper.said(), viewer.id());
        desk.putLive(drafted, drafted.draft());
        return "redirect:/templates/" + id;
    }

    @PostMapping("/{id}/versions/{number}")
    String restore(@PathVariable MailTemplateId id, @PathVariable int number) {
        desk.putLive(desk.the(id), number);
        return "redirect:/templates/" + id;
    }

    @PostMapping("/{id}/waiting/end")
    String keepOwn(@PathVariable MailTemplateId id) {
        desk.keepOwn(desk.the(id));
        return "redirect:/templates/" + id;
    }

    @PostMapping("/{id}/test")
    void test(@PathVariable MailTemplateId id, @ModelAttribute Paper paper, Person person, Viewer viewer, HttpServletResponse response) {
        try {
            trials.send(desk.the(id), paper.said(), paper.caseNumber(), person, viewer);
            Toast.said(response, wording.now().text("templates.sent", person.email()));
        } catch (Invalid notSound) {
            Toast.corrected(response, sentence(notSound.fields().getFirst()));
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private String show(MailTemplate template, TemplateText text, String caseNumber, Person person, Viewer viewer, Model model) {
        model.addAttribute("template", template).addAttribute("text", text).addAttribute("caseNumber", caseNumber)
                .addAttribute("placeholders", Placeholders.of(template.kind()))
                .addAttribute("history", desk.history(template).stream().map(one -> new Kept(one, directory.name(one.personId()))).toList());
        try {
            TemplateTrials.Trial trial = trials.of(template, text, caseNumber, person, viewer);
            model.addAttribute("trial", trial).addAttribute("findings", trial.findings().stream()
                    .map(one -> new Problem(one.part(), sentence(one.field()))).toList());
        } catch (Refusal noSuchCase) {
            model.addAttribute("findings", List.of(new Problem("caseNumber", wording.now().text("templates.noCase"))));
        }
        return "letter/template";
    }

    private String showNew(TemplateKind kind, String key, String language, TemplateText text, List<Problem> problems, Model model) {
        model.addAttribute("kind", kind).addAttribute("kinds", TemplateKind.values()).addAttribute("key", key)
                .addAttribute("language", language).addAttribute("text", text).addAttribute("problems", problems);
        return "letter/template-new";
    }

    private String sentence(Invalid.Field field) {
        return wording.now().text(field.key(), field.arguments());
    }
}
