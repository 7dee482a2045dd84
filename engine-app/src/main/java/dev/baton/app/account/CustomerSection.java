package dev.baton.app.account;

import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import org.springframework.ui.Model;

/** A part of what a contact or an account shows on its page, which has a place for each. */
public interface CustomerSection {

    /** Puts what its place needs into the model. @param record which the viewer may see */
    void fill(Ref record, Viewer viewer, Model model);
}
