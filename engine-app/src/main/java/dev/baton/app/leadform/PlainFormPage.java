package dev.baton.app.leadform;

import dev.baton.leadform.LeadForm;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A form as plain HTML, in one of its languages, to be copied. */
@Controller
@PreAuthorize("hasAnyRole('SUPERVISOR', 'MARKETING', 'ADMIN')")
class PlainFormPage {

    private final FormDesk desk;
    private final PlainForms plain;

    PlainFormPage(FormDesk desk, PlainForms plain) {
        this.desk = desk;
        this.plain = plain;
    }

    @GetMapping("/leads/forms/{id}/plain")
    String show(@PathVariable String id, @RequestParam String language, Model model) {
        LeadForm form = desk.the(id);
        String spoken = form.content().spoken(List.of(language));
        model.addAttribute("the", form).addAttribute("language", spoken).addAttribute("html", plain.html(form, spoken));
        return "leadform/plain";
    }
}
