package dev.baton.app.mail;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.account.Customers;
import dev.baton.app.decision.Decisions;
import dev.baton.app.lead.LeadArrivals.Arrival;
import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.app.lead.LeadArrivals;
import dev.baton.app.letter.LetterTemplates;
import dev.baton.app.letter.MailboxTerms;
import dev.baton.app.service.CaseDesk.Opening;
import dev.baton.app.service.CaseDesk;
import dev.baton.app.team.Directory;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.mail.Filed;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundState;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailId;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.Outbox;
import dev.baton.mail.Signatures;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.rules.Decided;
import dev.baton.rules.Kind;
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
    private final LeadArrivals leads;
    private final Directory directory;
    private final Outbox outbox;
    private final LetterTemplates letters;
    private final OfficeHours officeHours;
    private final EnoughAnswers enough;
    private final MailboxTerms terms;
    private final Signatures signatures;
    private final CopiedPeople copied;
    private final Claims claims;

    Intake(InboundMails mails, MailShelf shelf, Customers customers, EmailRouting routing,
           Decisions decisions, CaseDesk cases, LeadArrivals leads, Directory directory, Outbox outbox, LetterTemplates letters,
           OfficeHours officeHours, EnoughAnswers enough, MailboxTerms terms, Signatures signatures, CopiedPeople copied, Claims claims) {
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
        this.enough = enough;
        this.terms = terms;
        this.signatures = signatures;
        this.copied = copied;
        this.claims = claims;
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
     * @param joins the lead under way that it would join; null for none
     */
    record Forecast(EmailFacts facts, Decided<Route> decided, LetterTemplates.Text answer, Lead joins) {

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
        String language = spoken(MailInHand.language(mail, sender.orElse(null)), mailbox);
        String name = sender.map(Intake::named).orElseGet(() -> mail.from().map(MailAddress::name).orElse(""));
        boolean answered = !route.answer().isEmpty() && answered(mail, mailbox).filter(to -> !enough.of(to)).isPresent();
        Lead joins = !route.sure() || route.kind() != Kind.ENQUIRY ? null : mail.from().flatMap(from -> leads.foreseen(
                asLead(mail, from.email(), sender.orElse(null), mail.language()))).orElse(null);
        return new Forecast(facts, decided, answered
                ? signed(letters.write(route.answer(), language, values(mail, mailbox, language, name, "C-…", team(route))),
                mailbox, language) : null, joins);
    }

    private Optional<Contact> known(Mail mail) {
        return mail.from().flatMap(from -> customers.known(from.email()));
    }

    private EmailFacts facts(Mail mail, String mailbox, Optional<Contact> sender) {
        String tier = sender.flatMap(customers::accountOf).map(Account::tier).orElse("");
        return EmailFacts.of(mailbox, terms.team(mailbox).map(Team::teamKey).orElse(""), mail.language(), sender.isPresent(), tier,
                sender.map(contact -> cases.openOf(contact.id())).orElse(0), mail.attachments().size(),
                officeHours.now(mailbox), mail.subject(), mail.newText());
    }

    void openCase(MailInHand hand) {
        Route route = hand.route();
        Case opened = cases.open(new Opening(hand.mail().subject(), kind(route),
                Priority.valueOf(route.priority().name()), Custody.of(team(hand).id()), sender(hand), hand.language(),
                hand.row().mailbox(), CustomFields.NONE, hand.follows() == null ? null : hand.follows().id(),
                Claims.caseOf(hand.claimed()), false));
        cases.customerWrote(opened, hand.ref(), hand.mail().newText());
        file(hand, new Filed(MailOutcome.NEW_CASE, opened.ref(), "Opened " + opened.name()
                + (hand.follows() == null ? "" : "; follows " + hand.follows().name() + ", which is over for too long")), opened.name());
    }

    /** What goes on with a case, or names nobody whom Sales could write to, is a case also where it asks for an offer. */
    private static CaseKind kind(Route route) {
        return route.kind() == Kind.ENQUIRY ? CaseKind.QUESTION : CaseKind.valueOf(route.kind().name());
    }

    void openLead(MailInHand hand) {
        Contact sender = sender(hand);
        Arrival arrival = leads.capture(asLead(hand.mail(), sender.email(), sender, hand.language()));
        file(hand, arrival.joined() ? new Filed(MailOutcome.JOINED_LEAD, arrival.lead().ref(), "Joined a lead under way")
                : new Filed(MailOutcome.NEW_LEAD, arrival.lead().ref(), "Opened a lead"), null);
    }

    /** By the name that they sign with now: an address may have several people. @param known null for nobody */
    private static Capture asLead(Mail mail, String email, Contact known, String language) {
        String signed = mail.from().map(MailAddress::name).orElse("");
        Introduction who = Introduction.of(email, signed, null);
        boolean nameless = signed.isBlank() && known != null;
        return new Capture(nameless ? known.firstName() : who.firstName(), nameless ? known.lastName() : who.lastName(), email,
                known == null ? null : known.phone(), null, null, null, language.isEmpty() ? null : language, "mail",
                shortened(mail.newText()), CustomFields.NONE);
    }

    void setAside(MailInHand hand) {
        file(hand, Filed.as(MailOutcome.SPAM, "A person found nothing to do"), null);
    }

    /** The router notes the outcome of the mail that it works on; after a triage we do. */
    private void file(MailInHand hand, Filed filed, String number) {
        hand.file(filed, number);
        if (filed.about() != null) {
            copied.takePart(filed.about(), hand.mail());
        }
        if (hand.row().state() == InboundState.DONE) {
            mails.refile(hand.row().id(), claims.mark(filed, hand.claimed()));
        }
    }

    /** Whom a machine may answer: nobody where mailbox or sender want none, or where it would come back to us. */
    private Optional<MailAddress> answered(Mail mail, String mailbox) {
        return mail.answerTo().filter(to -> terms.answersAutomatically(mailbox) && mail.welcomesAutomaticAnswers() && !to.key().equals(mailbox));
    }

    void queueAnswer(MailInHand hand) {
        Mail mail = hand.mail();
        answered(mail, hand.row().mailbox()).filter(to -> !enough.of(to)).ifPresent(to -> queueAnswer(hand, mail, to));
    }

    private void queueAnswer(MailInHand hand, Mail mail, MailAddress to) {
        Team team = team(hand);
        String mailbox = hand.row().mailbox();
        String language = spoken(hand.language(), mailbox);
        var text = signed(letters.write(hand.route().answer(), language, values(mail, mailbox, language,
                named(hand.sender()), hand.number() == null ? "" : hand.number(), team)), mailbox, language);
        outbox.queue(Letter.to(to, hand.filed().about(), "automaticAnswer")
                .from(terms.sender(mailbox, team))
                .saying(text.subject(), text.text()).html(text.html())
                .answering(mail.messageId(), oldestFirst(mail.references()))
                .onceFor(hand.ref()).automatically());
    }

    private Map<String, Object> values(Mail mail, String mailbox, String language, String name, String number, Team team) {
        return Map.of("number", number, "subject", mail.subject(), "name", name, "team", team.name(),
                "opens", officeHours.back(mailbox, language));
    }

    /** Where nobody can tell what language the customer speaks, the mailbox has one. */
    private String spoken(String known, String mailbox) {
        return known.isEmpty() ? terms.language(mailbox) : known;
    }

    private LetterTemplates.Text signed(LetterTemplates.Text text, String mailbox, String language) {
        return new LetterTemplates.Text(text.subject(), signatures.under(text.text(), mailbox, language),
                signatures.underHtml(text.html(), mailbox, language));
    }

    private static String named(Contact contact) {
        return contact.name().equals(contact.email()) ? "" : contact.name();
    }

    Contact sender(MailInHand hand) {
        if (hand.sender() == null) {
            hand.sentBy(hand.mail().from().map(from -> contact(hand, from))
                    .orElseGet(() -> newcomer(customers.unknown(hand.mail().headers().text("From"), hand.language()))));
        }
        return hand.sender();
    }

    private Contact contact(MailInHand hand, MailAddress from) {
        Introduction who = Introduction.of(from.email(), from.name(), hand.language());
        boolean lookedUp = hand.route() != null;
        return lookedUp ? newcomer(customers.metFirst(who)) : customers.met(who);
    }

    private Contact newcomer(Contact contact) {
        cases.met(contact.id());
        return contact;
    }

    /** Where the rules are not sure of a mail that goes on with a case that is over, it is for that case's team. */
    Team team(MailInHand hand) {
        Case before = hand.follows();
        return before == null || hand.route().sure() ? team(hand.route())
                : directory.team(before.custody().teamId()).orElseGet(() -> team(hand.route()));
    }

    private Team team(Route route) {
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
