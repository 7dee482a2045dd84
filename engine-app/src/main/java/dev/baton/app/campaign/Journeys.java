package dev.baton.app.campaign;

import dev.baton.account.Account;
import dev.baton.account.Consent;
import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.account.BecameAnother;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Unreachable;
import dev.baton.app.decision.Decisions;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.letter.LetterTemplates;
import dev.baton.campaign.CustomerEvents;
import dev.baton.campaign.Enrolment;
import dev.baton.campaign.EnrolmentId;
import dev.baton.campaign.Enrolments;
import dev.baton.campaign.Purchase;
import dev.baton.id.Tsids;
import dev.baton.mail.DeadAddresses;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.SentMails;
import dev.baton.mail.Tokens;
import dev.baton.processes.WelcomeJourney;
import dev.baton.rules.campaign.CampaignEligibility;
import dev.baton.rules.campaign.Eligibility;
import dev.baton.rules.campaign.EligibilityFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the steps of {@code welcome-journey} do with an enrolment, and what ends one from outside. */
@Component
class Journeys {

    static final String PURPOSE = Consent.MARKETING;
    static final String CHANNEL = Consent.EMAIL;

    private final Enrolments enrolments;
    private final CustomerEvents events;
    private final Contacts contacts;
    private final Consents consents;
    private final Customers customers;
    private final CampaignEligibility eligibility;
    private final Decisions decisions;
    private final DeadAddresses dead;
    private final Activities activities;
    private final ProcessLinks processes;
    private final Outbox outbox;
    private final SentMails sent;
    private final LetterTemplates letters;
    private final Tokens tokens;
    private final Tsids ids;
    private final Clock clock;
    private final String address;
    private final MailAddress sender;

    Journeys(Enrolments enrolments, CustomerEvents events, Contacts contacts, Consents consents, Customers customers,
             CampaignEligibility eligibility, Decisions decisions, DeadAddresses dead, Activities activities,
             ProcessLinks processes, Outbox outbox, SentMails sent,
             LetterTemplates letters, Tokens tokens, Tsids ids, Clock clock,
             @Value("${baton.public-address:http://localhost:${server.port:8080}}") String address,
             @Value("${baton.campaign.from:sales@baton.example}") String sender) {
        this.enrolments = enrolments;
        this.events = events;
        this.contacts = contacts;
        this.consents = consents;
        this.customers = customers;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.dead = dead;
        this.activities = activities;
        this.processes = processes;
        this.outbox = outbox;
        this.sent = sent;
        this.letters = letters;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.address = address;
        this.sender = new MailAddress("Baton", sender);
    }

    /** A contact sets out on the welcome journey, unless under way already. */
    void enrol(Contact contact) {
        boolean underWay = enrolments.findByContactIdAndState(contact.id(), Enrolment.State.RUNNING).stream()
                .anyMatch(one -> one.journey().equals(WelcomeJourney.KEY));
        if (!underWay) {
            Enrolment enrolment = enrolments.save(new Enrolment(ids.next(EnrolmentId::new), null, WelcomeJourney.KEY,
                    contact.id(), "enrolled", Enrolment.State.RUNNING, null, clock.instant(), null));
            processes.start(WelcomeJourney.KEY, enrolment.ref(), Map.of());
        }
    }

    boolean eligible(Enrolment enrolment) {
        EligibilityFacts facts = facts(enrolment);
        Eligibility answer = decisions.keep(CampaignEligibility.DECISION, facts, eligibility.decide(facts), enrolment.ref());
        if (!answer.eligible()) {
            enrolments.save(enrolment.ended(Enrolment.State.REFUSED, answer.reason(), clock.instant()));
        }
        return answer.eligible();
    }

    /**
     * Queues a letter of the journey, once however often the step runs; none for who has left the journey or withdrawn the
     * consent since it began.
     */
    void write(Enrolment enrolment, String letter, String node) {
        if (enrolment.state() != Enrolment.State.RUNNING || !consents.given(enrolment.contactId(), PURPOSE, CHANNEL)) {
            return;
        }
        Contact contact = contacts.the(enrolment.contactId());
        String language = contact.language() == null ? "en" : contact.language();
        List<Map<String, String>> purchases = events.purchases(contact.id(), 3).stream().map(Journeys::shown).toList();
        String unsubscribe = address + "/public/unsubscribe/" + tokens.sign(enrolment.ref());
        var text = letters.write(letter, language, Map.of("name", Objects.requireNonNullElse(contact.firstName(), ""),
                "purchases", purchases, "bought", !purchases.isEmpty(), "unsubscribe", unsubscribe));
        outbox.queue(Letter.to(new MailAddress(contact.name().equals(contact.email()) ? "" : contact.name(), contact.email()),
                enrolment.ref(), letter).from(sender).saying(text.subject(), text.text()).html(text.html()).onceFor(node)
                .unsubscribableAt(unsubscribe));
        enrolments.save(enrolment.at(node));
    }

    void finish(Enrolment enrolment) {
        if (enrolment.state() == Enrolment.State.RUNNING) {
            enrolments.save(enrolment.ended(Enrolment.State.FINISHED, null, clock.instant()));
        }
    }

    /** What was queued and not yet handed over is not sent any more. */
    void takeBack(Enrolment enrolment) {
        sent.withdraw(enrolment.ref(), "The journey ended");
    }

    /** Only a purchase made after the enrolment ends it. */
    void purchased(Contact contact, Instant at) {
        stop(contact.id(), at, Enrolment.State.PURCHASED, null, WelcomeJourney.Messages.PURCHASED);
    }

    void unsubscribed(ContactId contact) {
        stop(contact, Instant.MAX, Enrolment.State.UNSUBSCRIBED, null, WelcomeJourney.Messages.UNSUBSCRIBED);
    }

    /**
     * Whoever wrote it down: API, event, lead, the link in the mail, a mail house's report. One that was overtaken by a later
     * yes ends nothing.
     */
    @EventListener
    void refused(Consent refusal) {
        if (!refusal.given() && !consents.given(refusal.contact(), PURPOSE, CHANNEL)) {
            stop(refusal.contact(), Instant.MAX, Enrolment.State.UNSUBSCRIBED,
                    Consent.COMPLAINT.equals(refusal.source()) ? "campaign.ended.complaint" : null, WelcomeJourney.Messages.UNSUBSCRIBED);
        }
    }

    /** For the models it is the same as an unsubscription: whatever they wait for, this contact gets nothing more. */
    @EventListener
    void lost(Unreachable lost) {
        stop(lost.contact(), Instant.MAX, Enrolment.State.UNREACHABLE, "campaign.ended.bounce", WelcomeJourney.Messages.UNSUBSCRIBED);
    }

    /** Who is under way twice goes on once, and reads each letter once; who refused is under way no more. */
    @EventListener
    void became(BecameAnother one) {
        if (consents.refused(one.goes(), PURPOSE, CHANNEL)) {
            unsubscribed(one.ends());
            return;
        }
        Set<String> underWay = enrolments.findByContactIdAndState(one.goes(), Enrolment.State.RUNNING).stream().map(Enrolment::journey)
                .collect(Collectors.toSet());
        enrolments.findByContactIdAndState(one.ends(), Enrolment.State.RUNNING).stream().filter(same -> underWay.contains(same.journey()))
                .forEach(doubled -> {
                    enrolments.save(doubled.ended(Enrolment.State.FINISHED, "campaign.ended.doubled", clock.instant()));
                    processes.correlate(WelcomeJourney.Messages.UNSUBSCRIBED, doubled.ref());
                    takeBack(doubled);
                });
    }

    /** A journey that has run its course may still have a letter in line. */
    private void stop(ContactId contact, Instant at, Enrolment.State how, String reason, String message) {
        for (Enrolment enrolment : enrolments.findByContactIdOrderByIdDesc(contact)) {
            if (enrolment.enrolledAt().isBefore(at)) {
                if (enrolment.state() == Enrolment.State.RUNNING) {
                    enrolments.save(enrolment.ended(how, reason, clock.instant()));
                    processes.correlate(message, enrolment.ref());
                    tell(contact, reason);
                }
                takeBack(enrolment);
            }
        }
    }

    private void tell(ContactId contact, String reason) {
        if (reason != null) {
            Contact who = contacts.the(contact);
            activities.note(Activity.Kind.LEFT_JOURNEY, who.ref(), contact, who.accountId(), reason, null);
        }
    }

    private EligibilityFacts facts(Enrolment enrolment) {
        Contact contact = contacts.the(enrolment.contactId());
        List<Purchase> last = events.purchases(contact.id(), 1);
        int days = last.isEmpty() ? -1 : (int) Duration.between(last.getFirst().at(), clock.instant()).toDays();
        return new EligibilityFacts(enrolment.journey(), PURPOSE, consents.given(contact.id(), PURPOSE, CHANNEL),
                contact.email() != null && dead.isDead(MailAddress.of(contact.email())),
                Objects.requireNonNullElse(contact.language(), ""), "",
                customers.accountOf(contact).map(Account::tier).orElse(""), events.countPurchases(contact.id()), days, 0,
                events.mailsSince(contact.id(), clock.instant().minus(Duration.ofDays(7))),
                enrolments.countByContactIdAndJourneyAndIdLessThan(contact.id(), enrolment.journey(), enrolment.id()) > 0,
                contact.custom().values());
    }

    private static Map<String, String> shown(Purchase purchase) {
        return Map.of("items", purchase.items(), "total", purchase.total(), "order", purchase.orderId());
    }
}
