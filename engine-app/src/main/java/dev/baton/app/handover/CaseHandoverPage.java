package dev.baton.app.handover;

import dev.baton.app.handover.CaseHandovers.Handed;
import dev.baton.app.handover.CaseHandovers.Outcome;
import dev.baton.app.handover.CaseHandovers.Wanted;
import dev.baton.app.handover.HandoverPage.Line;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.refusal.Invalid;
import dev.baton.service.CaseId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case, or those that were marked in the list, given to somebody: what became of each. */
@Controller
@RequestMapping("/cases/assignments")
class CaseHandoverPage {

    private final CaseHandovers handovers;
    private final CaseHandoverTexts texts;
    private final Wording wording;

    CaseHandoverPage(CaseHandovers handovers, CaseHandoverTexts texts, Wording wording) {
        this.handovers = handovers;
        this.texts = texts;
        this.wording = wording;
    }

    /**
     * @param marked id and version of each, {@code 4711:3}
     * @param to log-in, empty for the list
     */
    @PostMapping
    String assign(@RequestParam(name = "case", defaultValue = "") List<String> marked, @RequestParam String to, Viewer viewer, Model model,
                  HttpServletResponse response) {
        List<Handed> handed = handovers.give(marked.stream().map(CaseHandoverPage::wanted).toList(), to.isEmpty() ? null : to, viewer);
        Words words = wording.now();
        long done = handed.stream().filter(one -> one.outcome() == Outcome.DONE).count();
        String sum = words.text("cases.give.sum", done, handed.size() - done);
        Toast.said(response, handed.size() == 1 ? texts.sentence(handed.getFirst(), words) : sum);
        model.addAttribute("sum", sum).addAttribute("at", "/cases/").addAttribute("given", words.text("cases.give.ok"))
                .addAttribute("refused", words.text("cases.give.not")).addAttribute("done", done)
                .addAttribute("lines", handed.stream().map(one -> new Line(one.id().toString(), one.one() == null ? null : one.one().name(),
                        one.outcome() == Outcome.DONE, texts.sentence(one, words))).toList());
        return "handover/handed :: handed";
    }

    private static Wanted wanted(String written) {
        String[] parts = written.split(":", 2);
        try {
            return new Wanted(new CaseId(Long.parseLong(parts[0])), parts.length == 1 ? null : Integer.valueOf(parts[1]));
        } catch (NumberFormatException noNumber) {
            throw Invalid.field("case", "problem.value");
        }
    }
}
