package dev.baton.app.lead;

import dev.baton.app.inbox.WorkPane;
import dev.baton.id.Ref;
import dev.baton.lead.Doubt;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two leads that may be one person's, at work: both side by side, and what may be said of them. */
@Component
class DoubtPane implements WorkPane {

    private final LeadDoubts doubts;
    private final Leads leads;
    private final Pairs pairs;

    DoubtPane(LeadDoubts doubts, Leads leads, Pairs pairs) {
        this.doubts = doubts;
        this.leads = leads;
        this.pairs = pairs;
    }

    @Override
    public String type() {
        return Doubt.TYPE;
    }

    @Override
    public String template() {
        return "lead/doubt-panes";
    }

    /** Of two, a reader who has the task may not see one: they are told so, and nothing of it. */
    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        Doubt doubt = doubts.about(subject);
        List<Lead> both = leads.findAllById(List.of(doubt.otherId(), doubt.leadId()));
        boolean seen = both.size() == 2 && both.stream().allMatch(one -> LeadViews.sees(viewer, one));
        model.addAttribute("pair", seen ? pairs.of(both.getFirst(), both.getLast(), viewer) : null);
    }
}
