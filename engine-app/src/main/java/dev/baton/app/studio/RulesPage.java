package dev.baton.app.studio;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.studio.LiveRulesets.Live;
import dev.baton.app.team.Directory;
import dev.baton.refusal.NotVisible;
import dev.baton.rules.RulesetRefused;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The rules that decide, for everybody to read; designers replace their files. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private final LiveRulesets rules;
    private final Directory directory;

    RulesPage(LiveRulesets rules, Directory directory) {
        this.rules = rules;
        this.directory = directory;
    }

    /** @param by name of who put it live; null when it came with the product */
    record Line(Live live, String by) {
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", rules.all().stream().map(this::line).toList());
        return "studio/rules";
    }

    @GetMapping("/{decision}")
    String one(@PathVariable String decision, Model model) {
        return show(live(decision), model);
    }

    /** Files of the same names are replaced, others stay. All or nothing. */
    @OwnUnits
    @PostMapping("/{decision}")
    @PreAuthorize("hasAnyRole('DESIGNER', 'ADMIN')")
    String upload(@PathVariable String decision, @RequestParam List<MultipartFile> files, Viewer viewer, Model model,
                  HttpServletResponse response) {
        Live live = live(decision);
        try {
            rules.replace(live, Upload.texts(files), viewer);
            return "redirect:/rules/" + decision;
        } catch (RulesetRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("findings", refused.findings());
            return show(live, model);
        }
    }

    private String show(Live live, Model model) {
        model.addAttribute("line", line(live)).addAttribute("files", rules.files(live).contents());
        return "studio/ruleset";
    }

    private Live live(String decision) {
        return rules.of(decision).orElseThrow(NotVisible::new);
    }

    private Line line(Live live) {
        PersonId by = live.edited() ? live.by() : null;
        return new Line(live, directory.name(by));
    }
}
