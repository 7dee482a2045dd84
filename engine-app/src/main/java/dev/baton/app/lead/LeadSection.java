package dev.baton.app.lead;

import dev.baton.lead.Lead;
import dev.baton.team.Viewer;
import org.springframework.ui.Model;

/** A part of what a lead shows at work, in the inbox and on its page: {@code lead-panes.html} has a place for each. */
public interface LeadSection {

    /**
     * Puts what its place needs into the model.
     *
     * @param lead as it is, with what is hidden from the viewer
     */
    void fill(Lead lead, Viewer viewer, Model model);
}
