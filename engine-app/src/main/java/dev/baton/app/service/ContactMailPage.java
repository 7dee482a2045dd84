package dev.baton.app.service;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.MayCreate;
import dev.baton.app.compose.Composers;
import dev.baton.app.compose.SpentDrafts;
import dev.baton.app.compose.Writing;
import dev.baton.app.compose.Written;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.mail.Draft;
import dev.baton.mail.OutgoingId;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityList;
import dev.baton.service.Case;
import dev.baton.service.CaseList;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A mail to a contact that answers none: it opens a case of its own, in the hands of who writes. */
@Controller
@RequestMapping("/contacts/{id}")
class ContactMailPage {

    private static final int CASES = 6;

    private final Contacts contacts;
    private final CaseList cases;
    private final OpportunityList sales;
    private final Counter counter;
    private final CaseTopics topics;
    private final Writing writing;
    private final Composers composers;
    private final SpentDrafts spent;
    private final Wording wording;

    ContactMailPage(Contacts contacts, CaseList cases, OpportunityList sales, Counter counter, CaseTopics topics, Writing writing, Composers composers,
                    SpentDrafts spent, Wording wording) {
        this.contacts = contacts;
        this.cases = cases;
        this.sales = sales;
        this.counter = counter;
        this.topics = topics;
        this.writing = writing;
        this.composers = composers;
        this.spent = spent;
        this.wording = wording;
    }

    @GetMapping("/mail")
    String blank(@PathVariable long id, Viewer viewer, Model model) {
        MayCreate.require(viewer, Case.TYPE);
        Contact contact = visible(id, viewer);
        List<CaseList.Line> open = cases.read(new CaseList.Query(null, null, null, id, null, CASES), viewer.of(Case.TYPE)).stream()
                .filter(line -> !line.status().over()).toList();
        List<OpportunityList.Line> selling = sales.read(OpportunityList.Query.of(contact.id(), CASES), viewer.of(Opportunity.TYPE)).stream()
                .filter(line -> !line.stage().over()).toList();
        model.addAttribute("contact", FieldsOnPages.shown(viewer, "contact", contact)).addAttribute("open", open)
                .addAttribute("sales", FieldsOnPages.shown(viewer, Opportunity.TYPE, selling))
                .addAttribute("composer", composers.about(contact.ref(), viewer));
        return "service/contact-mail";
    }

    /** The page goes on at the case; one that was sent before goes to the case of then. */
    @PostMapping("/mails")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable long id, @ModelAttribute Written written, Viewer viewer, HttpServletResponse response) {
        MayCreate.require(viewer, Case.TYPE);
        Contact contact = visible(id, viewer);
        if (written.subject() == null || written.subject().isBlank()) {
            throw Invalid.field("subject", "compose.subject.missing");
        }
        Optional<Draft> before = spent.before(written.draft(), contact.ref(), written.said(), viewer);
        if (before.isPresent()) {
            go(response, Long.parseLong(before.get().field("case")), before.get().mail(), written, before.get().version());
            return;
        }
        Case one = counter.write(contact, written.subject().strip(), viewer);
        Writing.Fate.Sent sent = writing.first(topics.topic(one), written, contact.ref(), Map.of("case", one.id().toString()), viewer);
        go(response, one.id().value(), sent.undoable() ? sent.mail() : null, written, sent.version());
    }

    private void go(HttpServletResponse response, long one, OutgoingId mail, Written written, int version) {
        Toast.said(response, wording.now().text("cases.answered"),
                mail == null ? null : "/cases/" + one + "/mails/" + mail + "/withdrawal", spent.event(written.draft(), version));
        // The page stays, and with it the word that the mail can be taken back.
        response.setHeader("HX-Location", """
                {"path": "/cases/%d", "target": "#main", "select": "#main", "swap": "outerHTML"}""".formatted(one));
    }

    private Contact visible(long id, Viewer viewer) {
        return contacts.going(new ContactId(id)).filter(one -> viewer.of("contact").sees(one.ownerId(), one.teamId()))
                .filter(one -> one.email() != null).orElseThrow(NotVisible::new);
    }
}
