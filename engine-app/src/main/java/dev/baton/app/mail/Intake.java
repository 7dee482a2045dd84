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
import dev.baton.rules.Decided;
import dev.baton.rules.mail.EmailFacts;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.rules.mail.Route;
import dev.baton.service.Case;
import dev.baton.service.CaseKind;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
import dev.baton.team.Team;
import dev.baton.unit.UnitOfWork;
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
        Optional<Contact> sender = known(hand.mail());
        sender.ifPresent(hand::sentBy);
        EmailFacts facts = facts(hand.mail(), hand.row().mailbox(), sender);
        Route route = decisions.keep(EmailRouting.DECISION, facts, routing.decide(facts), hand.ref());
        hand.routed(route);
        return route;
    }

    /**
     * What the rules say about a mail, which nobody keeps.
     *
     * @param answer what its sender would be answered at once, as far as it is known before there is a record; null for nothing
     */
    record Forecast(EmailFacts facts, Decided<Route> decided, LetterTemplates.Text answer) {

        Route route() {
            return decided.outcome();
        }
    }

    /** Asks the rules as {@link #route} does, of a mail that came to this mailbox; nothing is written. */
    Forecast forecast(Mail mail, String mailbox) {
        Optional<Contact> sender = known(mail);
        EmailFacts facts = facts(mail, mailbox, sender);
        Decided<Route> decided = routing.decide(facts);
        Route route = decided.outcome();
        String language = MailInHand.language(mail, sender.orElse(null));
        String name = sender.map(Intake::named).orElseGet(() -> mail.from().map(MailAddress::name).orElse(""));
        boolean answered = !route.answer().isEmpty() && answered(mail, mailbox).isPresent();
        return new Forecast(facts, decided, answered
                ? letters.write(route.answer(), language, values(mail, mailbox, language, name, "C-…", team(route))) : null);
    }

    private Optional<Contact> known(Mail mail) {
        return mail.from().flatMap(from -> customers.known(from.email()));
    }

    private EmailFacts facts(Mail mail, String mailbox, Optional<Contact> sender) {
        String tier = sender.flatMap(customers::accountOf).map(Account::tier).orElse("");
        return EmailFacts.of(mailbox, mail.language(), sender.isPresent(), tier,
                sender.map(contact -> cases.openOf(contact.id())).orElse(0), mail.attachments().size(),
                officeHours.now(mailbox), mail.subject(), mail.newText());
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

    /** Whom a machine may answer: nobody where the sender wants none, or where it would come back to us. */
    private static Optional<MailAddress> answered(Mail mail, String mailbox) {
        return mail.answerTo().filter(to -> mail.welcomesAutomaticAnswers() && !to.key().equals(mailbox));
    }

    void queueAnswer(MailInHand hand) {
        Mail mail = hand.mail();
        answered(mail, hand.row().mailbox()).ifPresent(to -> queueAnswer(hand, mail, to));
    }

    private void queueAnswer(MailInHand hand, Mail mail, MailAddress to) {
        Team team = team(hand.route());
        var text = letters.write(hand.route().answer(), hand.language(), values(mail, hand.row().mailbox(), hand.language(),
                named(hand.sender()), hand.number() == null ? "" : hand.number(), team));
        outbox.queue(Letter.to(to, hand.filed().about(), "automaticAnswer")
                .from(new MailAddress(team.name(), hand.row().mailbox()))
                .saying(text.subject(), text.text())
                .answering(mail.messageId(), oldestFirst(mail.references()))
                .onceFor(hand.ref()).automatically());
    }

    private Map<String, Object> values(Mail mail, String mailbox, String language, String name, String number, Team team) {
        return Map.of("number", number, "subject", mail.subject(), "name", name, "team", team.name(),
                "opens", officeHours.back(mailbox, language));
    }

    private static String named(Contact contact) {
        return contact.name().equals(contact.email()) ? "" : contact.name();
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
