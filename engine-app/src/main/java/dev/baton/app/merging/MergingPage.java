package dev.baton.app.merging;

import dev.baton.app.lead.LeadViews;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Two leads side by side: they are merged, or told apart for good. */
@Controller
@RequestMapping("/leads/{id}/beside/{other}")
class MergingPage {

    private final Leads leads;
    private final LeadMerging merging;
    private final LeadDoubts doubts;
    private final Pairs pairs;
    private final Wording wording;

    MergingPage(Leads leads, LeadMerging merging, LeadDoubts doubts, Pairs pairs, Wording wording) {
        this.leads = leads;
        this.merging = merging;
        this.doubts = doubts;
        this.pairs = pairs;
        this.wording = wording;
    }

    /** An old link to two that are one by now leads to that one. */
    @GetMapping
    String compare(@PathVariable LeadId id, @PathVariable LeadId other, Viewer viewer, Model model) {
        Lead one = visible(id, viewer);
        Lead another = visible(other, viewer);
        if (id.equals(other) || one.mergedInto() != null || another.mergedInto() != null) {
            return "redirect:/leads/" + id;
        }
        model.addAttribute("here", "/leads/" + id).addAttribute("pair", pairs.of(one, another, viewer));
        return "merging/merging";
    }

    /**
     * @param going which of the two goes on
     * @param seen  version of the lead of this page, and {@code seenOther} of the other, as they were shown
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable LeadId id, @PathVariable LeadId other, @RequestParam LeadId going, @RequestParam int seen,
               @RequestParam int seenOther, Viewer viewer, HttpServletResponse response) {
        Lead one = visible(id, viewer);
        Lead another = visible(other, viewer);
        refuseOthers(going, id, other);
        if (!going.equals(one.mergedInto()) && !going.equals(another.mergedInto())) {
            refuseChanged(one, seen);
            refuseChanged(another, seenOther);
        }
        merging.merge(going, going.equals(id) ? other : id, viewer);
        response.setHeader("HX-Location", "/leads/" + going);
    }

    /** Nobody is asked about these two again. */
    @PutMapping("/difference")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void apart(@PathVariable LeadId id, @PathVariable LeadId other, Viewer viewer, HttpServletResponse response) {
        doubts.answered(visible(id, viewer).id(), visible(other, viewer).id(), Answer.OTHER, viewer.id());
        Toast.said(response, wording.now().text("merging.apart.done"));
        response.setHeader("HX-Location", "/leads/" + id);
    }

    /** Both were seen to be the reader's; a third was not. */
    private static void refuseOthers(LeadId going, LeadId id, LeadId other) {
        if (id.equals(other) || !going.equals(id) && !going.equals(other)) {
            throw Invalid.field("going", "problem.value");
        }
    }

    private static void refuseChanged(Lead lead, int seen) {
        if (lead.version() != seen) {
            throw new Clash("merging.changed", lead.prospect().name());
        }
    }

    private Lead visible(LeadId id, Viewer viewer) {
        return leads.findById(id).filter(lead -> LeadViews.sees(viewer, lead)).orElseThrow(NotVisible::new);
    }
}
