package dev.baton.app.compose;

import dev.baton.app.compose.Answer.Kind;
import dev.baton.app.compose.WrittenAddresses.Recipients;
import dev.baton.app.letter.MailboxTerms;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailId;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.SentMails;
import dev.baton.mail.Signatures;
import dev.baton.refusal.Invalid;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.team.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What was written both ways about a record, and the next mail of it. */
@Component
public class Correspondence {

    /** What we write to each other about a record is not part of its thread. */
    public static final String ESCALATION = "escalation";
    public static final String ANSWER = "answer";
    private static final String FORWARD = "forward";

    private final InboundMails inbound;
    private final SentMails sent;
    private final MailShelf shelf;
    private final Outbox outbox;
    private final MailboxTerms terms;
    private final Signatures signatures;
    private final Colleagues colleagues;
    private final AnswerTexts texts;
    private final Addressees addressees;
    private final LiveSignals live;
    private final String defaultMailbox;

    Correspondence(InboundMails inbound, SentMails sent, MailShelf shelf, Outbox outbox, MailboxTerms terms, Signatures signatures,
                   Colleagues colleagues, AnswerTexts texts, Addressees addressees, LiveSignals live,
                   @Value("${baton.mail.from:support@baton.example}") String defaultMailbox) {
        this.inbound = inbound;
        this.sent = sent;
        this.shelf = shelf;
        this.outbox = outbox;
        this.terms = terms;
        this.signatures = signatures;
        this.colleagues = colleagues;
        this.texts = texts;
        this.addressees = addressees;
        this.live = live;
        this.defaultMailbox = defaultMailbox;
    }

    /** The thread, oldest first. */
    public List<ThreadMail> thread(Topic topic) {
        return thread(topic, received(topic));
    }

    /**
     * @param mails oldest first
     * @param answers whether there is a mail to be answered
     * @param to who is answered; null where nobody knows the customer's address
     * @param others whom an answer to all is copied to as well
     * @param signature what stands below our mails; empty for nothing
     */
    record Conversation(List<ThreadMail> mails, boolean answers, MailAddress to, List<MailAddress> others, String signature) {
    }

    Conversation conversation(Topic topic) {
        List<InboundMail> received = received(topic);
        List<InboundMail> people = ofPeople(received);
        Mail question = question(people);
        return new Conversation(thread(topic, received), question != null, addressees.to(topic, question).orElse(null),
                addressees.others(topic, question), signatures.of(from(topic, people).email(), topic.language()));
    }

    private List<ThreadMail> thread(Topic topic, List<InboundMail> received) {
        List<ThreadMail> thread = new ArrayList<>();
        received.forEach(row -> thread.add(ThreadMail.in(row, shelf.read(row))));
        topic.threads().stream().flatMap(record -> sent.wholeAbout(record).stream()).filter(one -> !one.mail().letter().purpose().equals(ESCALATION))
                .filter(one -> one.mail().state() != OutboxState.WITHDRAWN)
                .forEach(mail -> thread.add(ThreadMail.out(mail)));
        thread.sort(Comparator.comparing(ThreadMail::at));
        return thread;
    }

    /**
     * Queues it, in the customer's thread where it answers.
     *
     * @param pause for so long it lies in the outbox, and can be taken back
     * @throws Invalid when nobody is named whom it could go to
     */
    OutgoingId send(Topic topic, Answer answer, Duration pause) {
        return send(topic, answer, letter(topic, answer), pause);
    }

    OutgoingId send(Topic topic, Answer answer, Letter letter, Duration pause) {
        OutgoingId id = outbox.queue(letter, pause);
        boolean answers = answer.kind() == Kind.ANSWER || addressees.reaches(topic, letter.to());
        topic.sent(new Topic.Sent(id, letter, answers, answer.waiting(), !pause.isZero()));
        live.changed(topic.ref());
        return id;
    }

    /** The letter that this would be now. */
    Letter letter(Topic topic, Answer answer) {
        List<InboundMail> received = ofPeople(received(topic));
        Mail question = question(received);
        Recipients whom = answer.recipients();
        List<MailAddress> to = !whom.to().isEmpty() ? whom.to() : addressees.to(topic, question)
                .filter(customer -> answer.kind() != Kind.FORWARD).map(List::of)
                .orElseThrow(() -> Invalid.field("to", "compose.address.missing"));
        addressees.refuseOurs(topic, to);
        List<MailAddress> cc = Stream.concat(whom.cc().stream(), answer.all() ? addressees.others(topic, question).stream() : Stream.empty())
                .filter(copied -> to.stream().noneMatch(first -> first.key().equals(copied.key()))).distinct().toList();
        boolean threaded = answer.kind() == Kind.ANSWER && question != null;
        MailAddress from = from(topic, received);
        return new Letter(topic.ref(), answer.kind() == Kind.FORWARD ? FORWARD : ANSWER, null, from, to, cc,
                Subjects.of(answer, topic, question), signed(topic, answer, from),
                signatures.underHtml(answer.html(), from.email(), topic.language()), threaded ? question.messageId() : null,
                threaded ? question.references().reversed() : List.of(), false, null, whom.bcc(), answer.files());
    }

    /** A mail that is forwarded ends with what was forwarded. */
    private String signed(Topic topic, Answer answer, MailAddress from) {
        String text = text(topic, answer);
        return answer.kind() == Kind.FORWARD ? text : signatures.under(text, from.email(), topic.language());
    }

    /** What it says, as far as somebody wrote it. */
    String text(Topic topic, Answer answer) {
        return answer.template() == null ? answer.text() : texts.filled(answer.template(), topic, "", answer.text()).text();
    }

    /** The last one about this very record that a person wrote from outside: what a writer knew of the customer by then. */
    Optional<MailId> newestReceived(Topic topic) {
        List<InboundMail> received = ofPeople(received(topic, List.of(topic.ref())));
        return received.isEmpty() ? Optional.empty() : Optional.of(received.getLast().id());
    }

    /** What came from outside; what one of us wrote is a note. */
    private List<InboundMail> received(Topic topic) {
        return received(topic, topic.threads());
    }

    private List<InboundMail> received(Topic topic, List<Ref> records) {
        String customer = topic.customer().map(MailAddress::email).orElse(null);
        return records.stream().flatMap(record -> inbound.about(record).stream()).filter(row -> colleagues.wrote(customer, row.from()).isEmpty())
                .sorted(Comparator.comparing(InboundMail::storedAt)).toList();
    }

    /** What a machine reports stands in the thread, and nobody answers it. */
    private static List<InboundMail> ofPeople(List<InboundMail> received) {
        return received.stream().filter(row -> row.outcome() != null && row.outcome().ofPerson()).toList();
    }

    private MailAddress from(Topic topic, List<InboundMail> received) {
        Optional<Team> team = topic.team();
        String mailbox = topic.mailbox().or(() -> received.reversed().stream().findFirst().map(InboundMail::mailbox))
                .or(() -> team.flatMap(terms::mailboxOf)).orElse(defaultMailbox);
        return terms.sender(mailbox, team.orElse(null));
    }

    /** What is answered: the newest mail; null for none. */
    private Mail question(List<InboundMail> oldestFirst) {
        return oldestFirst.isEmpty() ? null : shelf.read(oldestFirst.getLast());
    }
}
