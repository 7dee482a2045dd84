package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A lead beside a contact whom we know: they are one person, or told apart for good. */
@Controller
@RequestMapping("/leads/{id}/known/{known}")
class KnownPage {

    private final LeadViews leads;
    private final KnownContacts contacts;
    private final LeadRecognition recognition;
    private final LeadDoubts doubts;
    private final Pairs pairs;
    private final Wording wording;

    KnownPage(LeadViews leads, KnownContacts contacts, LeadRecognition recognition, LeadDoubts doubts, Pairs pairs, Wording wording) {
        this.leads = leads;
        this.contacts = contacts;
        this.recognition = recognition;
        this.doubts = doubts;
        this.pairs = pairs;
        this.wording = wording;
    }

    /** An old link to two that are one by now leads to that lead. */
    @GetMapping
    String compare(@PathVariable LeadId id, @PathVariable ContactId known, Viewer viewer, Model model) {
        Lead lead = leads.visible(id, viewer);
        Contact contact = contacts.visible(known, viewer);
        if (known.equals(lead.contactId()) || contact.mergedInto() != null) {
            return "redirect:/leads/" + lead.id();
        }
        model.addAttribute("here", "/leads/" + lead.id()).addAttribute("pair", pairs.of(contact, lead, viewer));
        return "merging/known";
    }

    /** @param seen version of the lead, and {@code seenOther} of the contact, as they were shown */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void same(@PathVariable LeadId id, @PathVariable ContactId known, @RequestParam int seen, @RequestParam int seenOther, Viewer viewer,
              HttpServletResponse response) {
        Lead lead = leads.visible(id, viewer);
        Contact contact = contacts.visible(known, viewer);
        if (!known.equals(lead.contactId())) {
            refuseChanged(lead.version(), seen, lead.prospect().name());
            refuseChanged(contact.version(), seenOther, contact.name());
        }
        recognition.recognise(lead.id(), known, viewer);
        said("merging.known.done", lead, response);
    }

    /** Nobody is asked about these two again. */
    @PutMapping("/difference")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void apart(@PathVariable LeadId id, @PathVariable ContactId known, Viewer viewer, HttpServletResponse response) {
        Lead lead = leads.visible(id, viewer);
        doubts.answered(lead.id(), contacts.visible(known, viewer).ref(), Answer.OTHER, viewer.id());
        said("merging.apart.done", lead, response);
    }

    /** They are two people after all. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable LeadId id, @PathVariable ContactId known, Viewer viewer, HttpServletResponse response) {
        Lead lead = leads.visible(id, viewer);
        if (!recognition.undo(lead.id(), contacts.visible(known, viewer).id(), viewer)) {
            throw new NotVisible();
        }
        said("merging.known.undone", lead, response);
    }

    private void said(String what, Lead lead, HttpServletResponse response) {
        Toast.said(response, wording.now().text(what));
        response.setHeader("HX-Location", "/leads/" + lead.id());
    }

    private static void refuseChanged(Integer version, int seen, String name) {
        if (version != seen) {
            throw new Clash("merging.changed", name);
        }
    }
}
