package dev.baton.app.web;

import dev.baton.team.Viewer;
import java.util.Optional;

/** One question on the start page, answered as far as the viewer may see. Beans are shown in their order. */
public interface StartReport {

    /** Empty for those whom the question does not concern. */
    Optional<Report> read(Viewer viewer);
}
