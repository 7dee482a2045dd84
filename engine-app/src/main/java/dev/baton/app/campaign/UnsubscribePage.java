package dev.baton.app.campaign;

import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.campaign.Enrolment;
import dev.baton.campaign.Enrolments;
import dev.baton.id.Ref;
import dev.baton.mail.Tokens;
import dev.baton.refusal.NotVisible;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * One click to hear no more from us (RFC 8058). Mail scanners follow every link, so a GET only shows the button; the POST,
 * which mail programs send by themselves, acts. Both may come as often as they like.
 */
@Controller
@RequestMapping("/public/unsubscribe/{token}")
class UnsubscribePage {

    private final Tokens tokens;
    private final Enrolments enrolments;
    private final Contacts contacts;
    private final Consents consents;
    private final Journeys journeys;

    UnsubscribePage(Tokens tokens, Enrolments enrolments, Contacts contacts, Consents consents, Journeys journeys) {
        this.tokens = tokens;
        this.enrolments = enrolments;
        this.contacts = contacts;
        this.consents = consents;
        this.journeys = journeys;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        record(token);
        model.addAttribute("done", false);
        return "public/unsubscribe";
    }

    @PostMapping
    String act(@PathVariable String token, Model model) {
        Contact contact = contacts.the(enrolments.about(record(token)).contactId());
        consents.withdraw(contact.id(), Journeys.PURPOSE, Journeys.CHANNEL, "unsubscribe", null);
        journeys.unsubscribed(contact.id());
        model.addAttribute("done", true);
        return "public/unsubscribe";
    }

    private Ref record(String token) {
        return tokens.verified(token).filter(ref -> ref.type().equals(Enrolment.TYPE)).orElseThrow(NotVisible::new);
    }
}
