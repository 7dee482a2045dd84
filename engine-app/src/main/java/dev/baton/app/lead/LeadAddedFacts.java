package dev.baton.app.lead;

import dev.baton.app.custom.CustomFacts;
import dev.baton.lead.Lead;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What this installation wants to know of a lead beyond what every one does. */
@Component
class LeadAddedFacts implements LeadSection {

    private final CustomFacts custom;

    LeadAddedFacts(CustomFacts custom) {
        this.custom = custom;
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        model.addAttribute("added", custom.of(Lead.TYPE, lead.custom(), viewer));
    }
}
