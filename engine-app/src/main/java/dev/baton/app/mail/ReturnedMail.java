package dev.baton.app.mail;

import dev.baton.account.Consent;
import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity.Kind;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Unreachable;
import dev.baton.campaign.Enrolment;
import dev.baton.campaign.Enrolments;
import dev.baton.id.Ref;
import dev.baton.mail.DeadAddresses;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.mail.Undelivered;
import dev.baton.router.Incoming;
import dev.baton.router.judge.Bounced;
import dev.baton.router.judge.Verdict;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows for the people at the other end when our mail comes back, or when they call it unwanted. Only a report that
 * names a mail of ours counts, and only for whom that mail went to: reports are easily forged, our Message-IDs and envelope
 * addresses are not.
 */
@Component
class ReturnedMail {

    private final SentMails sent;
    private final DeadAddresses dead;
    private final Customers customers;
    private final Contacts contacts;
    private final Consents consents;
    private final Enrolments enrolments;
    private final Activities activities;
    private final ApplicationEventPublisher listeners;

    ReturnedMail(SentMails sent, DeadAddresses dead, Customers customers, Contacts contacts, Consents consents,
                 Enrolments enrolments, Activities activities, ApplicationEventPublisher listeners) {
        this.sent = sent;
        this.dead = dead;
        this.customers = customers;
        this.contacts = contacts;
        this.consents = consents;
        this.enrolments = enrolments;
        this.activities = activities;
        this.listeners = listeners;
    }

    /**
     * The mail that a report is about; of several rows with that Message-ID the one that went to a recipient of the report.
     *
     * @param recipients addresses as the report names them
     */
    Optional<OutgoingMail> reported(String messageId, List<String> recipients) {
        List<OutgoingMail> rows = messageId.isEmpty() ? List.of() : sent.withMessageId(messageId);
        return rows.stream().filter(row -> recipients.stream().anyMatch(one -> among(row, one).isPresent())).findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** For the timeline, which says it in the reader's language: the reason, whether for good, and which mail, one a line. */
    static String told(String reason, boolean hard, OutgoingMail ours) {
        return reason.replace('\n', ' ') + (hard ? "\nhard\n" : "\nsoft\n") + ours.letter().subject();
    }

    /** As {@link #told}, for a contact's own timeline: its readers need not see what the mail is about. */
    private static String unnamed(String reason) {
        return reason.replace('\n', ' ') + "\nhard";
    }

    /** Whom it never reaches; empty when the report names nobody to whom it went. */
    Set<MailAddress> lost(OutgoingMail ours, Verdict.Bounce bounce) {
        return bounce.bounces().stream().filter(Bounced::hard).flatMap(one -> meant(ours, one.recipient()).stream())
                .collect(Collectors.toSet());
    }

    /** As {@link #unreachable}, of a mail that was refused at the door. */
    void refused(Undelivered mail) {
        if (mail.hard()) {
            unreachable(mail.mail(), Set.copyOf(mail.recipients()), mail.reason(), Ref.to("outgoing", mail.mail().id()));
        }
    }

    /** @return whose timeline tells it now */
    Set<ContactId> unreachable(OutgoingMail ours, Set<MailAddress> lost, String reason, Ref report) {
        Set<ContactId> told = new HashSet<>();
        for (MailAddress address : lost) {
            dead.died(address, ours.id(), reason);
            customers.known(address.email()).ifPresent(contact -> {
                tell(contact, Kind.RETURNED, unnamed(reason), report);
                listeners.publishEvent(new Unreachable(contact.id()));
                told.add(contact.id());
            });
        }
        return told;
    }

    /**
     * A complaint is a refusal of all marketing, made when it came in.
     *
     * @param about the record that the reported mail is about
     * @return whose timeline tells it now
     */
    Set<ContactId> complained(Verdict.Complaint complaint, Optional<Ref> about, Incoming report) {
        if (!complaint.unwanted()) {
            return Set.of();
        }
        Set<ContactId> told = new HashSet<>();
        whoComplained(complaint, about).forEach(contact -> {
            if (told.add(contact.id())) {
                tell(contact, Kind.COMPLAINED, complaint.reason(), report.ref());
                consents.withdraw(contact.id(), Consent.MARKETING, Consent.EMAIL, Consent.COMPLAINT, report.row().storedAt());
            }
        });
        return told;
    }

    private Stream<Contact> whoComplained(Verdict.Complaint complaint, Optional<Ref> about) {
        Optional<OutgoingMail> ours = reported(complaint.originalMessageId(), complaint.recipients());
        if (ours.isEmpty()) { // forgotten by now or struck out, and yet it was signed by us
            return about.stream().flatMap(record -> record.type().equals(Enrolment.TYPE)
                    ? Stream.of(contacts.the(enrolments.about(record).contactId())) : writtenTo(record, complaint.recipients()));
        }
        List<String> named = complaint.recipients().isEmpty() ? List.of("") : complaint.recipients();
        return named.stream().flatMap(one -> meant(ours.get(), one).stream()).flatMap(one -> customers.known(one.email()).stream());
    }

    /** Who of those that we wrote to about a record is named; where it was always the same one, a name is not needed. */
    private Stream<Contact> writtenTo(Ref record, List<String> named) {
        Map<String, MailAddress> all = new LinkedHashMap<>();
        sent.about(record).stream().map(OutgoingMail::letter).flatMap(one -> Stream.of(one.to(), one.cc(), one.bcc()))
                .flatMap(List::stream).forEach(one -> all.put(one.key(), one));
        Stream<String> keys = all.size() == 1 ? all.keySet().stream()
                : named.stream().map(one -> MailAddress.of(one).key()).filter(all::containsKey);
        return keys.flatMap(key -> customers.known(all.get(key).email()).stream());
    }

    private void tell(Contact contact, Kind kind, String reason, Ref report) {
        activities.note(kind, contact.ref(), contact.id(), contact.accountId(), reason, report);
    }

    /** Who is meant where a report names an address or none; nobody's, as after forwarding, stands for the only recipient. */
    private static Optional<MailAddress> meant(OutgoingMail ours, String named) {
        return among(ours, named).or(() -> ours.recipients().size() == 1 ? Optional.of(ours.recipients().getFirst()) : Optional.empty());
    }

    private static Optional<MailAddress> among(OutgoingMail ours, String named) {
        String key = MailAddress.of(named).key();
        return ours.recipients().stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
