package dev.baton.app.mailbox;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.mailbox.Findings.TrialView;
import dev.baton.app.mailbox.MailboxForm.Way;
import dev.baton.app.mailbox.MailboxStates.State;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.Security;
import dev.baton.refusal.Invalid;
import dev.baton.router.MailServers;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Our mailboxes: how they fare, made, changed, and tried before anything is saved. */
@Controller
@RequestMapping("/mailboxes")
@PreAuthorize("hasRole('ADMIN')")
class MailboxesPage {

    /** Those that pages speak; a signature in another language is kept all the same. */
    private static final List<String> LANGUAGES = List.of("en", "ro", "ru", "fa");

    private final Mailboxes mailboxes;
    private final MailboxDesk desk;
    private final WantedMailbox wanted;
    private final MailboxStates states;
    private final Findings findings;
    private final MailServers servers;
    private final Teams teams;
    private final Directory directory;
    private final Validator validator;
    private final Wording wording;

    MailboxesPage(Mailboxes mailboxes, MailboxDesk desk, WantedMailbox wanted, MailboxStates states, Findings findings,
                  MailServers servers, Teams teams, Directory directory, Validator validator, Wording wording) {
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.wanted = wanted;
        this.states = states;
        this.findings = findings;
        this.servers = servers;
        this.teams = teams;
        this.directory = directory;
        this.validator = validator;
        this.wording = wording;
    }

    /** @param text what is wrong and what to do; null where nothing is */
    record Line(String id, String address, String name, String team, State state, String text) {
    }

    @GetMapping
    String list(Model model) {
        Map<MailboxId, State> all = states.all();
        model.addAttribute("lines", mailboxes.findAll().stream().sorted(Comparator.comparing(Mailbox::address))
                .map(one -> line(one, all.getOrDefault(one.id(), State.UNKNOWN))).toList());
        return "mailbox/mailboxes";
    }

    private Line line(Mailbox one, State state) {
        return new Line(one.id().toString(), one.address(), one.name(), directory.team(one.teamId()).map(Team::name).orElse(null),
                state, state.trouble() == null ? null : findings.text(state.trouble(), one));
    }

    @GetMapping("/new")
    String blank(Model model) {
        return show(null, MailboxPaper.BLANK, List.of(), model);
    }

    @PostMapping
    String create(@ModelAttribute MailboxPaper paper, Model model, HttpServletResponse response, RedirectAttributes next) {
        return keep(null, paper, desk::create, model, response, next);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Mailbox one = desk.the(id);
        return show(one, MailboxPaper.of(one, directory.key(one.teamId())), List.of(), model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, @ModelAttribute MailboxPaper paper, Model model, HttpServletResponse response,
                  RedirectAttributes next) {
        Mailbox before = desk.the(id);
        if (!Objects.equals(before.version(), paper.version())) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(before, paper, List.of(new Problem("name", wording.now().text("problem.stale"))), model);
        }
        return keep(before, paper, form -> desk.change(before, form), model, response, next);
    }

    /** One that mail never came to. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, HttpServletResponse response) {
        desk.remove(desk.the(id));
        response.setHeader("HX-Location", "/mailboxes"); // a redirect would be followed as another DELETE
    }

    /** As the form says, saved or not; touches no mail. */
    @OwnUnits
    @PostMapping("/trials")
    String tried(@ModelAttribute MailboxPaper paper, Model model) {
        return trial(null, paper, model);
    }

    @OwnUnits
    @PostMapping("/{id}/trials")
    String tried(@PathVariable String id, @ModelAttribute MailboxPaper paper, Model model) {
        return trial(desk.the(id), paper, model);
    }

    private String trial(Mailbox before, MailboxPaper paper, Model model) {
        List<Problem> problems = problems(paper);
        if (problems.isEmpty()) {
            try {
                TrialView found = findings.tried(wanted.of(before, paper.form()));
                model.addAttribute("tried", Stream.of(found.fetching(), found.sending()).filter(Objects::nonNull).toList());
            } catch (Invalid invalid) {
                problems = problems(invalid);
            }
        }
        model.addAttribute("untried", problems);
        return show(before, paper, List.of(), model);
    }

    private String keep(Mailbox before, MailboxPaper paper, Function<MailboxForm, Mailbox> keeping, Model model,
                        HttpServletResponse response, RedirectAttributes next) {
        List<Problem> problems = problems(paper);
        if (problems.isEmpty()) {
            try {
                Mailbox kept = keeping.apply(paper.form());
                next.addFlashAttribute("said", wording.now().text("mailbox.saved", kept.address()));
                return "redirect:/mailboxes";
            } catch (Invalid invalid) {
                problems = problems(invalid); // thrown before anything was written
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(before, paper, problems, model);
    }

    private List<Problem> problems(MailboxPaper paper) {
        return validator.validate(paper.form()).stream()
                .map(wrong -> new Problem(MailboxPaper.input(wrong.getPropertyPath().toString()), wrong.getMessage())).toList();
    }

    private List<Problem> problems(Invalid invalid) {
        return invalid.fields().stream().map(field -> new Problem(MailboxPaper.input(field.field()),
                wording.now().text(field.key(), field.arguments()))).toList();
    }

    private String show(Mailbox one, MailboxPaper paper, List<Problem> problems, Model model) {
        var languages = new TreeSet<>(Comparator.comparing((String code) -> LANGUAGES.contains(code) ? LANGUAGES.indexOf(code) : 9)
                .thenComparing(code -> code));
        languages.addAll(LANGUAGES);
        languages.addAll(paper.signatures() == null ? List.of() : paper.signatures().keySet());
        model.addAttribute("one", one).addAttribute("paper", paper).addAttribute("problems", problems)
                .addAttribute("action", one == null ? "/mailboxes" : "/mailboxes/" + one.id())
                .addAttribute("house", servers.imap().isSet() ? servers.imap().toString() : null)
                .addAttribute("houseSmtp", servers.smtp().isSet() ? servers.smtp().toString() : null)
                .addAttribute("teams", teams.findAll().stream().sorted(Comparator.comparing(Team::name)).toList())
                .addAttribute("languages", languages).addAttribute("securities", Security.values())
                .addAttribute("ways", Way.values()).addAttribute("afters", AfterFetch.values());
        if (!model.containsAttribute("untried")) {
            model.addAttribute("untried", List.of());
        }
        return "mailbox/mailbox";
    }
}
