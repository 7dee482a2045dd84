package dev.baton.app.mail;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.account.Customers;
import dev.baton.app.decision.Decisions;
import dev.baton.app.lead.LeadDesk.Capture;
import dev.baton.app.lead.LeadDesk;
import dev.baton.app.letter.LetterTemplates;
import dev.baton.app.service.CaseDesk.Opening;
import dev.baton.app.service.CaseDesk;
import dev.baton.app.team.Directory;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.mail.Filed;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundState;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailId;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.Outbox;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.rules.mail.EmailFacts;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.rules.mail.Route;
import dev.baton.service.Case;
import dev.baton.service.CaseKind;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
import dev.baton.team.Team;
import dev.baton.unit.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the steps of {@code email-intake} do with the mail in hand. */
@Component
class Intake {

    private final InboundMails mails;
    private final MailShelf shelf;
    private final Customers customers;
    private final EmailRouting routing;
    private final Decisions decisions;
    private final CaseDesk cases;
    private final LeadDesk leads;
    private final Directory directory;
    private final Outbox outbox;
    private final LetterTemplates letters;
    private final OfficeHours officeHours;

    Intake(InboundMails mails, MailShelf shelf, Customers customers, EmailRouting routing,
           Decisions decisions, CaseDesk cases, LeadDesk leads, Directory directory, Outbox outbox, LetterTemplates letters,
           OfficeHours officeHours) {
        this.mails = mails;
        this.shelf = shelf;
        this.customers = customers;
        this.routing = routing;
        this.decisions = decisions;
        this.cases = cases;
        this.leads = leads;
        this.directory = directory;
        this.outbox = outbox;
        this.letters = letters;
        this.officeHours = officeHours;
    }

    /** The mail of this unit of work; after a triage, days later, it is read again from the file store. */
    MailInHand inHand(Ref mail) {
        return UnitOfWork.now().known(mail, MailInHand.class, () -> mails.find(new MailId(mail.id()))
                .map(row -> take(row, shelf.read(row))));
    }

    MailInHand take(InboundMail row, Mail mail) {
        MailInHand hand = new MailInHand(row, mail);
        UnitOfWork.now().remember(row.ref(), hand);
        return hand;
    }

    Route route(MailInHand hand) {
        Optional<Contact> sender = hand.mail().from().flatMap(from -> customers.known(from.email()));
        sender.ifPresent(hand::sentBy);
        String tier = sender.flatMap(customers::accountOf).map(Account::tier).orElse("");
        EmailFacts facts = EmailFacts.of(hand.row().mailbox(), hand.mail().language(), sender.isPresent(), tier,
                sender.map(contact -> cases.openOf(contact.id())).orElse(0), hand.mail().attachments().size(),
                officeHours.now(hand.row().mailbox()), hand.mail().subject(), hand.mail().newText());
        Route route = decisions.keep(EmailRouting.DECISION, facts, routing.decide(facts), hand.ref());
        hand.routed(route);
        return route;
    }

    void openCase(MailInHand hand) {
        Route route = hand.route();
        Case opened = cases.open(new Opening(hand.mail().subject(), CaseKind.valueOf(route.kind().name()),
                Priority.valueOf(route.priority().name()), Custody.of(team(route).id()), sender(hand), hand.language(),
                hand.row().mailbox(), CustomFields.NONE));
        cases.customerWrote(opened, hand.ref(), hand.mail().newText());
        file(hand, new Filed(MailOutcome.NEW_CASE, opened.ref(), "Opened " + opened.name()), opened.name());
    }

    void openLead(MailInHand hand) {
        Contact sender = sender(hand);
        String language = hand.language().isEmpty() ? null : hand.language();
        var lead = leads.capture(new Capture(sender.firstName(), sender.lastName(), sender.email(), sender.phone(), null,
                null, null, language, "mail", shortened(hand.mail().newText()), CustomFields.NONE));
        file(hand, new Filed(MailOutcome.NEW_LEAD, lead.ref(), "Opened a lead"), null);
    }

    void setAside(MailInHand hand) {
        file(hand, Filed.as(MailOutcome.SPAM, "A person found nothing to do"), null);
    }

    /** The router notes the outcome of the mail that it works on; after a triage we do. */
    private void file(MailInHand hand, Filed filed, String number) {
        hand.file(filed, number);
        if (hand.row().state() == InboundState.DONE) {
            mails.refile(hand.row().id(), filed);
        }
    }

    void queueAnswer(MailInHand hand) {
        Mail mail = hand.mail();
        Team team = team(hand.route());
        Map<String, Object> values = new HashMap<>();
        values.put("number", hand.number() == null ? "" : hand.number());
        values.put("subject", mail.subject());
        values.put("name", hand.sender().name().equals(hand.sender().email()) ? "" : hand.sender().name());
        values.put("team", team.name());
        values.put("opens", officeHours.back(hand.row().mailbox(), hand.language()));
        var text = letters.write(hand.route().answer(), hand.language(), values);
        mail.answerTo().ifPresent(to -> outbox.queue(Letter.to(to, hand.filed().about(), "automaticAnswer")
                .from(new MailAddress(team.name(), hand.row().mailbox()))
                .saying(text.subject(), text.text())
                .answering(mail.messageId(), oldestFirst(mail.references()))
                .onceFor(hand.ref()).automatically()));
    }

    Contact sender(MailInHand hand) {
        if (hand.sender() == null) {
            MailAddress from = hand.mail().from().orElseThrow();
            hand.sentBy(customers.met(Introduction.of(from.email(), from.name(), hand.language())));
        }
        return hand.sender();
    }

    Team team(Route route) {
        return directory.team(route.team()).orElseThrow(() -> new IllegalStateException(
                "The rules of email-routing name the team \"" + route.team() + "\", which does not exist"));
    }

    private static String shortened(String text) {
        return text.length() <= 4000 ? text : text.substring(0, 3999) + "…";
    }

    private static List<String> oldestFirst(List<String> newestFirst) {
        return newestFirst.reversed();
    }
}
