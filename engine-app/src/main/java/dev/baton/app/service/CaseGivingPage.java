package dev.baton.app.service;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.refusal.NotVisible;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks whom a case is to be given to. */
@Controller
class CaseGivingPage {

    private final CaseViews cases;
    private final CaseTakers takers;

    CaseGivingPage(CaseViews cases, CaseTakers takers) {
        this.cases = cases;
        this.takers = takers;
    }

    /** @param version that is given away, so that nobody gives what they have not seen */
    record Given(String id, Integer version, String name, String subject) {
    }

    @GetMapping("/cases/{id}/giving")
    String ask(@PathVariable long id, Viewer viewer, Model model) {
        Case one = cases.find(new CaseId(id), viewer).orElseThrow(NotVisible::new);
        model.addAttribute("the", FieldsOnPages.shown(viewer, Case.TYPE, new Given(one.id().toString(), one.version(), one.name(), one.subject())))
                .addAttribute("takers", takers.of(one, viewer));
        return "service/case-give :: one";
    }
}
