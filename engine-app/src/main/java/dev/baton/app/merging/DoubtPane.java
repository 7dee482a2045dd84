package dev.baton.app.merging;

import dev.baton.app.inbox.WorkPane;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.id.Ref;
import dev.baton.lead.Doubt;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.team.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two leads, or a contact and a lead, that may be one person's, at work: both side by side, and what may be said of them. */
@Component
class DoubtPane implements WorkPane {

    private final LeadDoubts doubts;
    private final Leads leads;
    private final KnownContacts contacts;
    private final Pairs pairs;

    DoubtPane(LeadDoubts doubts, Leads leads, KnownContacts contacts, Pairs pairs) {
        this.doubts = doubts;
        this.leads = leads;
        this.contacts = contacts;
        this.pairs = pairs;
    }

    @Override
    public String type() {
        return Doubt.TYPE;
    }

    @Override
    public String template() {
        return "merging/doubt-panes";
    }

    /** Of two, a reader who has the task may not see one: they are told so, and nothing of it. */
    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        Doubt doubt = doubts.about(subject);
        Optional<Lead> came = seen(doubt.leadId(), viewer);
        model.addAttribute("pair", came.flatMap(lead -> doubt.aboutContact()
                ? contacts.seen(doubt.contact(), viewer).map(known -> pairs.of(known, lead, viewer))
                : seen(doubt.earlier(), viewer).map(known -> pairs.of(known, lead, viewer))).orElse(null));
    }

    private Optional<Lead> seen(LeadId id, Viewer viewer) {
        return leads.findById(id).filter(one -> LeadViews.sees(viewer, one));
    }
}
