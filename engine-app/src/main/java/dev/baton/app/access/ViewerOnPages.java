package dev.baton.app.access;

import dev.baton.team.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every template can ask {@code viewer.is('supervisor')}, so that nobody is shown a button that would be refused. */
@ControllerAdvice(annotations = Controller.class)
class ViewerOnPages {

    @ModelAttribute("viewer")
    Viewer viewer(Viewer viewer) {
        return viewer;
    }
}
