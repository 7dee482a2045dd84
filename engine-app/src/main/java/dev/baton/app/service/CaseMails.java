package dev.baton.app.service;

import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.letter.LetterTemplates;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.SentMails;
import dev.baton.refusal.Invalid;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.service.Case;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The thread of a case: what the customer wrote and what we wrote, and writing the next answer. */
@Component
public class CaseMails {

    static final String ANSWER = "answer";
    /** What we write to each other about a case is not part of its thread. */
    static final String ESCALATION = "escalation";
    /** Letters that people choose begin with it. */
    private static final String ANSWERS = "answer-";

    private final InboundMails inbound;
    private final SentMails sent;
    private final MailShelf shelf;
    private final Outbox outbox;
    private final CaseDesk desk;
    private final Contacts contacts;
    private final Activities activities;
    private final Directory directory;
    private final Colleagues colleagues;
    private final LetterTemplates letters;
    private final SecondThoughts thoughts;
    private final Addressees addressees;
    private final Clock clock;
    private final String defaultMailbox;

    CaseMails(InboundMails inbound, SentMails sent, MailShelf shelf, Outbox outbox, CaseDesk desk,
              Contacts contacts, Activities activities, Directory directory, Colleagues colleagues, LetterTemplates letters, SecondThoughts thoughts,
              Addressees addressees, Clock clock,
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
        this.letters = letters;
        this.thoughts = thoughts;
        this.addressees = addressees;
        this.clock = clock;
        this.defaultMailbox = defaultMailbox;
    }

    /** The thread, oldest first. */
    public List<ThreadMail> thread(Case one) {
        return conversation(one).mails();
    }

    /**
     * @param mails oldest first
     * @param to who is answered
     * @param others whom an answer to all is copied to as well
     */
    record Conversation(List<ThreadMail> mails, MailAddress to, List<MailAddress> others) {
    }

    Conversation conversation(Case one) {
        List<InboundMail> received = received(one);
        Mail question = question(received);
        return new Conversation(thread(one, received), addressees.to(one, question), addressees.others(one, question));
    }

    private List<ThreadMail> thread(Case one, List<InboundMail> received) {
        List<ThreadMail> thread = new ArrayList<>();
        received.forEach(row -> thread.add(ThreadMail.in(row, shelf.read(row))));
        sent.about(one.ref()).stream().filter(mail -> !mail.letter().purpose().equals(ESCALATION))
                .filter(mail -> mail.state() != OutboxState.WITHDRAWN)
                .forEach(mail -> thread.add(ThreadMail.out(mail)));
        thread.sort(Comparator.comparing(ThreadMail::at));
        return thread;
    }

    /**
     * What an agent answers.
     *
     * @param text null where the template says it all
     * @param to null for the customer
     * @param all copied to everybody whom the last mail names, instead of {@code cc}
     * @param template key of a letter that the text is put into; null for the bare text
     * @param waiting whether we wait for the customer now: the clocks pause
     */
    public record Answer(String text, String html, List<String> to, List<String> cc, boolean all, String template,
                         boolean waiting) {
    }

    /** Queues the answer, in the customer's thread; the first answer of a person is the first response. */
    public OutgoingId answer(Case one, Answer answer) {
        return queue(one, letter(one, answer), answer.waiting(), Duration.ZERO);
    }

    /** As {@link #answer}, but it leaves only when it can no more be taken back; empty when it is on its way at once. */
    Optional<OutgoingId> answerSoon(Case one, Answer answer) {
        Duration time = thoughts.time();
        OutgoingId id = queue(one, letter(one, answer), answer.waiting(), time);
        return time.isZero() ? Optional.empty() : Optional.of(id);
    }

    /** Takes back what has not left yet; see {@link SecondThoughts#takeBack}. */
    void takeBack(Case one, OutgoingId mail, String by) {
        thoughts.takeBack(one, mail, by);
    }

    /** As {@link #answer}; tells the mail as the thread shows it from now on. */
    ThreadMail send(Case one, Answer answer) {
        Letter letter = letter(one, answer);
        return ThreadMail.queued(queue(one, letter, answer.waiting(), Duration.ZERO).toString(), letter, clock.instant());
    }

    private Letter letter(Case one, Answer answer) {
        Mail question = question(received(one));
        List<MailAddress> to = answer.to() == null || answer.to().isEmpty() ? List.of(addressees.to(one, question))
                : addresses(answer.to());
        List<MailAddress> cc = answer.all() ? addressees.others(one, question) : addresses(answer.cc());
        return new Letter(one.ref(), ANSWER, null, from(one), to, cc, subject(one, question), text(one, answer), answer.html(),
                question == null ? null : question.messageId(),
                question == null ? List.of() : question.references().reversed(), false, null);
    }

    private OutgoingId queue(Case one, Letter letter, boolean waiting, Duration pause) {
        OutgoingId id = outbox.queue(letter, pause);
        activities.note(Activity.Kind.MAIL_OUT, one.ref(), one.contactId(), one.accountId(), letter.text(),
                Ref.to("outgoing", id));
        Case answered = desk.answered(one, Ref.to("outgoing", id), waiting);
        if (!pause.isZero()) {
            thoughts.about(id, one, answered);
        }
        return id;
    }

    private String text(Case one, Answer answer) {
        if (answer.template() == null) {
            return answer.text();
        }
        if (!answer.template().startsWith(ANSWERS) || !letters.has(answer.template())) {
            throw Invalid.field("template", "problem.value");
        }
        var contact = contacts.the(one.contactId());
        return letters.write(answer.template(), one.language(), Map.of("number", one.name(), "subject", one.subject(),
                "name", contact.name().equals(contact.email()) ? "" : contact.name(), "team", from(one).name(),
                "text", answer.text() == null ? "" : answer.text().strip())).text();
    }

    /** What came from outside; what one of us wrote is a note. */
    private List<InboundMail> received(Case one) {
        return inbound.about(one.ref()).stream().filter(row -> colleagues.wrote(one, row.from()).isEmpty()).toList();
    }

    private MailAddress from(Case one) {
        String team = one.custody() == null ? null : directory.team(one.custody().teamId()).map(t -> t.name()).orElse(null);
        return new MailAddress(team == null ? "" : team, one.mailbox() == null ? defaultMailbox : one.mailbox());
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

    /** What is answered: the newest mail; null for none. */
    private Mail question(List<InboundMail> oldestFirst) {
        return oldestFirst.isEmpty() ? null : shelf.read(oldestFirst.getLast());
    }
}
