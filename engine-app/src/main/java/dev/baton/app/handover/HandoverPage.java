package dev.baton.app.handover;

import dev.baton.app.handover.Handovers.Handed;
import dev.baton.app.handover.Handovers.Outcome;
import dev.baton.app.handover.Handovers.Wanted;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.Invalid;
import dev.baton.team.FieldRules;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines that were marked in a list of leads, given to somebody: what became of each. */
@Controller
@RequestMapping("/leads/assignments")
class HandoverPage {

    /** In the place of a log-in: nobody's log-in has a blank. */
    static final String RULES = "by rules";

    private final Handovers handovers;
    private final HandoverTexts texts;
    private final Wording wording;

    HandoverPage(Handovers handovers, HandoverTexts texts, Wording wording) {
        this.handovers = handovers;
        this.texts = texts;
        this.wording = wording;
    }

    /** A line of the result. @param name null where the reader may not see the lead */
    record Line(String id, String name, boolean done, String text) {
    }

    /** @param lead id and version of each, {@code 4711:3} */
    @PostMapping
    String assign(@RequestParam(defaultValue = "") List<String> lead, @RequestParam String to, Viewer viewer, Model model,
                  HttpServletResponse response) {
        List<Handed> handed = handovers.give(lead.stream().map(HandoverPage::wanted).toList(), to.equals(RULES) ? null : to, viewer);
        Words words = wording.now();
        long done = handed.stream().filter(one -> one.outcome() == Outcome.DONE).count();
        String sum = words.text("pipeline.assign.sum", done, handed.size() - done);
        Toast.said(response, sum);
        model.addAttribute("sum", sum).addAttribute("at", "/leads/").addAttribute("given", words.text("pipeline.assign.ok"))
                .addAttribute("refused", words.text("pipeline.assign.not")).addAttribute("done", done).addAttribute("lines", handed.stream()
                .map(one -> new Line(one.id().toString(), name(one.lead(), viewer.fields()), one.outcome() == Outcome.DONE, texts.sentence(one, words))).toList());
        return "handover/handed :: handed";
    }

    private static String name(Lead lead, FieldRules rules) {
        return lead == null ? null : rules.hide(Lead.TYPE, "lastName") ? lead.id().toString() : lead.prospect().name();
    }

    private static Wanted wanted(String written) {
        String[] parts = written.split(":", 2);
        try {
            return new Wanted(new LeadId(Long.parseLong(parts[0])), parts.length == 1 ? null : Integer.valueOf(parts[1]));
        } catch (NumberFormatException noNumber) {
            throw Invalid.field("lead", "problem.value");
        }
    }
}
