package dev.baton.app.mail;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.decision.WhyViews;
import dev.baton.app.letter.MailReasons;
import dev.baton.app.mail.Intake.Forecast;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Why;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import dev.baton.router.judge.Verdict;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.rules.mail.ReplyRouting;
import dev.baton.rules.mail.Route;
import dev.baton.sales.Opportunity;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The bench of supervisors: they drop a mail and see what would become of it, and why. Nothing changes. */
@Controller
@RequestMapping("/mails/trial")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class MailTrialPage {

    private final Foresight foresight;
    private final WhyViews whys;
    private final Directory directory;
    private final Cases cases;
    private final Claims claims;
    private final Wording wording;
    private final DataSize most;

    MailTrialPage(Foresight foresight, WhyViews whys, Directory directory, Cases cases, Claims claims,
                  Wording wording, @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize most) {
        this.foresight = foresight;
        this.whys = whys;
        this.directory = directory;
        this.cases = cases;
        this.claims = claims;
        this.wording = wording;
        this.most = most;
    }

    @GetMapping
    String empty(Model model) {
        return page(model, "");
    }

    /** Of its own unit, which is none: what would write here fails. */
    @OwnUnits
    @PostMapping
    String tried(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String mailbox,
                 Viewer viewer, Model model, HttpServletResponse response) throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", wording.now().text("mail.trial.nothing"));
            return page(model, mailbox);
        }
        Foreseen seen = foresight.of(file.getBytes(), mailbox);
        model.addAttribute("seen", seen)
                .addAttribute("verdict", MailReasons.said(seen.judgement().verdict().reason(), wording.now()))
                .addAttribute("would", would(seen, viewer)).addAttribute("about", about(seen, viewer))
                .addAttribute("read", MailRead.of(seen.mail(), wording.now()))
                .addAttribute("routing", seen.forecast() == null ? null : routing(seen.forecast()))
                .addAttribute("whys", whys(seen))
                .addAttribute("bounces", seen.judgement().verdict() instanceof Verdict.Bounce bounce ? bounce.bounces() : List.of());
        return page(model, mailbox);
    }

    private String page(Model model, String mailbox) {
        model.addAttribute("mailboxes", foresight.mailboxes()).addAttribute("mailbox", mailbox)
                .addAttribute("most", most.toMegabytes()).addAttribute("mostBytes", most.toBytes());
        return "mail/trial";
    }

    /** In one sentence, which names no more than this viewer may see. */
    private String would(Foreseen seen, Viewer viewer) {
        Words words = wording.now();
        return switch (seen.course()) {
            case Course.Note(Case one, var colleague) -> words.text("mail.trial.note", colleague.name(), one.name());
            case Course.OfCase(Case one) -> words.text("mail.trial.joins", one.name());
            case Course.Reopen(Case one, var said) -> words.text("mail.trial.reopens", one.name());
            case Course.Rest(Case one, var said) -> words.text("mail.trial.rests", one.name());
            case Course.Follow(Case one, var said) -> words.text("mail.trial.follows", one.name());
            case Course.OfLead(Lead lead) -> joins(lead, viewer);
            case Course.OfSale(Opportunity one) -> claims.shown(one.ref(), viewer).href() == null ? words.text("mail.trial.joinsSomeSale")
                    : words.text("mail.trial.joins", one.name());
            case Course.Enquiry enquiry when seen.forecast().joins() != null -> joins(seen.forecast().joins(), viewer);
            case Course.Enquiry something -> words.text("mail.trial." + seen.outcome().key(), team(seen.forecast().route()));
            case null -> words.text("mail.trial." + seen.outcome().key());
        };
    }

    private String joins(Lead lead, Viewer viewer) {
        return claims.shown(lead.ref(), viewer).href() == null ? wording.now().text("mail.trial.joinsSomeLead")
                : wording.now().text("mail.trial.joinsLead", lead.prospect().name());
    }

    /**
     * @param subject of a case that the viewer may see; else null
     * @param claimed the sender has nothing to do with it, so it stays untouched
     */
    record Named(Claims.Shown record, String subject, boolean claimed, String reason) {
    }

    /** Which of our records the mail names; null for none. */
    private Named about(Foreseen seen, Viewer viewer) {
        var about = seen.judgement().about();
        if (about.record() == null) {
            return null;
        }
        Claims.Shown shown = claims.shown(about.record(), viewer);
        CaseId one = shown.href() == null ? null : Claims.caseOf(about.record());
        return new Named(shown, one == null ? null : cases.findById(one).orElseThrow().subject(), !about.known(),
                MailReasons.said(about.reason(), wording.now()));
    }

    /** @param doubt why a person would sort it first; null when the rules are sure */
    record Routing(String team, String kind, String priority, String language, List<String> languages, String doubt,
                   String answer) {
    }

    private Routing routing(Forecast forecast) {
        Route route = forecast.route();
        List<String> spoken = route.skills().stream().filter(skill -> skill.startsWith("language."))
                .map(skill -> skill.substring("language.".length())).toList();
        return new Routing(team(route), lower(route.kind()), lower(route.priority()), route.language(), spoken, doubt(route),
                route.answer());
    }

    private String doubt(Route route) {
        return switch (route.doubt()) {
            case NONE -> null;
            case ONLY_THE_DEFAULT -> wording.now().text("mail.trial.doubt.default");
            case TEAMS_TIE -> wording.now().text("mail.trial.doubt.tie",
                    route.tied().stream().map(this::named).collect(Collectors.joining(", ")));
        };
    }

    /** What the rules say of a case that is over, then where they would route what opens a new one. */
    private List<Why> whys(Foreseen seen) {
        List<Why> all = new ArrayList<>();
        if (seen.course() instanceof Course.Late late) {
            all.add(whys.tried(wording.now().text("why.title.reply-routing"), ReplyRouting.DECISION, late.said().facts(),
                    late.said().decided()));
        }
        if (seen.forecast() != null) {
            all.add(whys.tried(wording.now().text("mail.trial.why"), EmailRouting.DECISION, seen.forecast().facts(),
                    seen.forecast().decided()));
        }
        return all;
    }

    private String team(Route route) {
        return named(route.team());
    }

    private String named(String team) {
        return directory.team(team).map(Team::name).orElse(team);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
