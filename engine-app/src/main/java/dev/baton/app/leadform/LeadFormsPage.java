package dev.baton.app.leadform;

import dev.baton.app.team.Directory;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.FormField.Need;
import dev.baton.leadform.FormSubmissions;
import dev.baton.leadform.FormSubmissions.Count;
import dev.baton.leadform.KeptOut;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import dev.baton.refusal.Invalid;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms by which strangers become leads: what each brought, made, changed, seen as visitors see it, and put elsewhere. */
@Controller
@RequestMapping("/leads/forms")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'MARKETING', 'ADMIN')")
class LeadFormsPage {

    private final FormDesk desk;
    private final FormSubmissions submissions;
    private final Doorkeeper doorkeeper;
    private final CustomValues custom;
    private final Teams teams;
    private final Directory directory;
    private final Validator validator;
    private final Wording wording;
    private final String publicAddress;

    LeadFormsPage(FormDesk desk, FormSubmissions submissions, Doorkeeper doorkeeper, CustomValues custom, Teams teams, Directory directory,
                  Validator validator, Wording wording, @Value("${baton.public-address:http://localhost:${server.port:8080}}") String publicAddress) {
        this.desk = desk;
        this.submissions = submissions;
        this.doorkeeper = doorkeeper;
        this.custom = custom;
        this.teams = teams;
        this.directory = directory;
        this.validator = validator;
        this.wording = wording;
        this.publicAddress = publicAddress;
    }

    record Line(LeadForm form, String team, Count count) {
    }

    /** A field that may be asked. @param label what it is usually called */
    record Choice(String name, String label, String need, Integer place) {
    }

    @GetMapping
    String list(Model model) {
        Map<LeadFormId, Count> counts = submissions.counts();
        model.addAttribute("lines", desk.all().stream().map(form -> new Line(form, directory.team(form.teamId()).map(Team::name).orElse(null),
                counts.getOrDefault(form.id(), Count.NONE))).toList());
        return "leadform/forms";
    }

    @GetMapping("/new")
    String blank(Model model) {
        Words words = wording.now();
        return show(null, FormPaper.blank(words.locale().getLanguage(), words.text("leadforms.heading.usual")), List.of(), model);
    }

    @PostMapping
    String create(@ModelAttribute FormPaper paper, Model model, HttpServletResponse response, RedirectAttributes next) {
        return keep(null, paper, desk::create, model, response, next);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        LeadForm form = desk.the(id);
        return show(form, FormPaper.of(form, directory.key(form.teamId())), List.of(), model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, @ModelAttribute FormPaper paper, Model model, HttpServletResponse response, RedirectAttributes next) {
        LeadForm before = desk.the(id);
        if (!Objects.equals(before.version(), paper.version())) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(before, paper, List.of(new Problem("name", wording.now().text("problem.stale"))), model);
        }
        return keep(before, paper, wanted -> desk.change(before, wanted), model, response, next);
    }

    private String keep(LeadForm before, FormPaper paper, Function<WantedForm, LeadForm> keeping, Model model, HttpServletResponse response,
                        RedirectAttributes next) {
        WantedForm wanted = paper.wanted();
        List<Problem> problems = validator.validate(wanted).stream()
                .map(wrong -> new Problem(input(wrong.getPropertyPath().toString()), wrong.getMessage())).toList();
        if (problems.isEmpty()) {
            try {
                LeadForm kept = keeping.apply(wanted);
                next.addFlashAttribute("said", wording.now().text("leadforms.saved", kept.name()));
                return "redirect:/leads/forms/" + kept.id();
            } catch (Invalid invalid) {
                problems = invalid.fields().stream().map(field -> new Problem(input(field.field()),
                        wording.now().text(field.key(), field.arguments()))).toList(); // thrown before anything was written
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(before, paper, problems, model);
    }

    /** The id of the input that holds a field. */
    private static String input(String field) {
        return field.startsWith("texts.") ? "heading-" + field.substring(6) : field.equals("texts") ? "heading-en" : field.replaceAll("\\W.*", "");
    }

    private String show(LeadForm form, FormPaper paper, List<Problem> problems, Model model) {
        model.addAttribute("the", form).addAttribute("paper", paper).addAttribute("problems", problems)
                .addAttribute("action", form == null ? "/leads/forms" : "/leads/forms/" + form.id())
                .addAttribute("choices", choices(paper)).addAttribute("needs", Need.values()).addAttribute("languages", FormContent.LANGUAGES)
                .addAttribute("teams", teams.findAll().stream().sorted(Comparator.comparing(Team::name)).toList());
        if (form != null) {
            model.addAttribute("place", Snippet.of(form, publicAddress))
                    .addAttribute("spoken", form.content().spoken(List.of(wording.now().locale().getLanguage())))
                    .addAttribute("count", submissions.counts().getOrDefault(form.id(), Count.NONE))
                    .addAttribute("kept", doorkeeper.counts().getOrDefault(form.id(), KeptOut.NONE));
        }
        return "leadform/form";
    }

    /** Those that are asked first, in their order. */
    private List<Choice> choices(FormPaper paper) {
        Words words = wording.now();
        Stream<String> known = Arrays.stream(AskedField.values()).map(AskedField::field);
        Stream<String> own = custom.described(Lead.TYPE).keySet().stream().map(name -> FormField.CUSTOM + name);
        List<Choice> choices = new ArrayList<>(Stream.concat(known, own).map(name -> new Choice(name, AskedField.named(name)
                .map(field -> words.text(field.label())).orElseGet(() -> name.substring(FormField.CUSTOM.length())), paper.needOf(name), paper.placeOf(name))).toList());
        choices.sort(Comparator.comparing((Choice one) -> one.need().isEmpty())
                .thenComparing(Choice::place, Comparator.nullsLast(Comparator.naturalOrder())));
        return choices;
    }
}
