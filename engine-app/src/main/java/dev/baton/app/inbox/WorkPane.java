package dev.baton.app.inbox;

import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import org.springframework.ui.Model;

/** Shows a record in the work pane and in the context beside it; a record type without one is shown by its task alone. */
public interface WorkPane {

    /** The record type, as in {@code case:4711}. */
    String type();

    /** The template that has the fragments {@code work} and {@code context}. */
    String template();

    /** Puts what the fragments need into the model. */
    void fill(Ref subject, Viewer viewer, Model model);
}
