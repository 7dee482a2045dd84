package dev.baton.app.service;

import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.SentMails;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.service.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The thread of a case: what the customer wrote and what we wrote, and writing the next answer. */
@Component
public class CaseMails {

    /** What we write to each other about a case is not part of its thread. */
    static final String ESCALATION = "escalation";

    private final InboundMails inbound;
    private final SentMails sent;
    private final MailShelf shelf;
    private final Outbox outbox;
    private final CaseDesk desk;
    private final Contacts contacts;
    private final Activities activities;
    private final Directory directory;
    private final Colleagues colleagues;
    private final String defaultMailbox;

    CaseMails(InboundMails inbound, SentMails sent, MailShelf shelf, Outbox outbox, CaseDesk desk,
              Contacts contacts, Activities activities, Directory directory, Colleagues colleagues,
              @Value("${baton.mail.from:support@baton.example}") String defaultMailbox) {
        this.inbound = inbound;
        this.sent = sent;
        this.shelf = shelf;
        this.outbox = outbox;
        this.desk = desk;
        this.contacts = contacts;
        this.activities = activities;
        this.directory = directory;
        this.colleagues = colleagues;
        this.defaultMailbox = defaultMailbox;
    }

    /** The thread, oldest first. */
    public List<ThreadMail> thread(Case one) {
        List<ThreadMail> thread = new ArrayList<>();
        received(one).forEach(row -> thread.add(ThreadMail.in(row, shelf.read(row))));
        sent.about(one.ref()).stream().filter(mail -> !mail.letter().purpose().equals(ESCALATION))
                .forEach(mail -> thread.add(ThreadMail.out(mail)));
        thread.sort(Comparator.comparing(ThreadMail::at));
        return thread;
    }

    /**
     * What an agent answers.
     *
     * @param to null for the customer
     * @param waiting whether we wait for the customer now: the clocks pause
     */
    public record Answer(String text, String html, List<String> to, List<String> cc, boolean waiting) {
    }

    /** Queues the answer, in the customer's thread; the first answer of a person is the first response. */
    public OutgoingId answer(Case one, Answer answer) {
        InboundMail last = last(received(one));
        Mail question = last == null ? null : shelf.read(last);
        Letter letter = new Letter(one.ref(), "answer", null, from(one), recipients(one, answer, question),
                addresses(answer.cc()), subject(one, question), answer.text(), answer.html(),
                question == null ? null : question.messageId(),
                question == null ? List.of() : question.references().reversed(), false, null);
        OutgoingId id = outbox.queue(letter);
        activities.note(Activity.Kind.MAIL_OUT, one.ref(), one.contactId(), one.accountId(), answer.text(),
                Ref.to("outgoing", id));
        desk.answered(one, Ref.to("outgoing", id), answer.waiting());
        return id;
    }

    /** What came from outside; what one of us wrote is a note. */
    private List<InboundMail> received(Case one) {
        return inbound.about(one.ref()).stream().filter(row -> colleagues.wrote(one, row.from()).isEmpty()).toList();
    }

    private MailAddress from(Case one) {
        String team = one.custody() == null ? null : directory.team(one.custody().teamId()).map(t -> t.name()).orElse(null);
        return new MailAddress(team == null ? "" : team, one.mailbox() == null ? defaultMailbox : one.mailbox());
    }

    private List<MailAddress> recipients(Case one, Answer answer, Mail question) {
        if (answer.to() != null && !answer.to().isEmpty()) {
            return addresses(answer.to());
        }
        if (question != null && question.answerTo().isPresent()) {
            return List.of(question.answerTo().get());
        }
        var contact = contacts.the(one.contactId());
        return List.of(new MailAddress(contact.name().equals(contact.email()) ? "" : contact.name(), contact.email()));
    }

    private static List<MailAddress> addresses(List<String> emails) {
        return emails == null ? List.of() : emails.stream().map(MailAddress::of).toList();
    }

    private static String subject(Case one, Mail question) {
        String subject = question == null ? one.subject() : question.subject();
        String tag = "[" + one.name() + "]";
        String tagged = subject.contains(tag) ? subject : tag + " " + subject;
        return tagged.regionMatches(true, 0, "re:", 0, 3) ? tagged : "Re: " + tagged;
    }

    private static InboundMail last(List<InboundMail> oldestFirst) {
        return oldestFirst.isEmpty() ? null : oldestFirst.getLast();
    }
}
