package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.SentMails;
import dev.baton.router.MailShelf;
import dev.baton.router.RouterSettings;
import dev.baton.router.read.Mail;
import dev.baton.team.Person;
import dev.baton.team.Team;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writing to a lead, which is a touch, and what comes back. */
@Component
public class LeadMails {

    private final InboundMails inbound;
    private final SentMails sent;
    private final MailShelf shelf;
    private final Outbox outbox;
    private final LeadDesk desk;
    private final WorkItems items;
    private final Activities activities;
    private final LiveSignals live;
    private final Directory directory;
    private final RouterSettings mailboxes;
    private final MessageSource texts;
    private final Clock clock;
    private final String defaultMailbox;

    LeadMails(InboundMails inbound, SentMails sent, MailShelf shelf, Outbox outbox, LeadDesk desk, WorkItems items,
              Activities activities, LiveSignals live, Directory directory, RouterSettings mailboxes, MessageSource texts,
              Clock clock, @Value("${baton.mail.from:support@baton.example}") String defaultMailbox) {
        this.inbound = inbound;
        this.sent = sent;
        this.shelf = shelf;
        this.outbox = outbox;
        this.desk = desk;
        this.items = items;
        this.activities = activities;
        this.live = live;
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.texts = texts;
        this.clock = clock;
        this.defaultMailbox = defaultMailbox;
    }

    /** What was written both ways, oldest first. */
    List<ThreadMail> thread(Lead lead) {
        return Stream.concat(inbound.about(lead.ref()).stream().map(row -> ThreadMail.in(row, shelf.read(row))),
                        sent.about(lead.ref()).stream().map(ThreadMail::out))
                .sorted(Comparator.comparing(ThreadMail::at)).toList();
    }

    /**
     * Queues a mail to the lead, in the thread where there is one.
     *
     * @param subject null for that of the thread, else a general one in the lead's language
     */
    ThreadMail write(Lead lead, String subject, String text, String html) {
        Optional<InboundMail> last = inbound.about(lead.ref()).stream().reduce((older, newer) -> newer);
        Optional<Mail> question = last.map(shelf::read);
        var who = lead.prospect();
        MailAddress to = question.flatMap(Mail::answerTo)
                .orElseGet(() -> new MailAddress(who.name().equals(who.email()) ? "" : who.name(), who.email()));
        Letter letter = Letter.to(to, lead.ref(), "answer").from(from(lead, last))
                .saying(subject != null ? subject : subject(lead, question), text).html(html);
        Letter threaded = question.map(mail -> letter.answering(mail.messageId(), mail.references().reversed())).orElse(letter);
        Ref queued = Ref.to("outgoing", outbox.queue(threaded));
        desk.touch(lead, Activity.Kind.MAIL_OUT, text, queued);
        return ThreadMail.queued(Long.toString(queued.id()), threaded, clock.instant());
    }

    /** The lead answered: it stands on top of the list, unread. Somebody of us did: a note. */
    public void replied(Lead lead, MailAddress from, Ref mail, String text) {
        Optional<Person> colleague = Optional.ofNullable(from).flatMap(sender -> directory.writingFrom(sender.email()))
                .filter(person -> !person.email().equalsIgnoreCase(lead.prospect().email()));
        colleague.ifPresent(person -> UnitOfWork.now().by(Actor.person(person.id(), "mail")));
        activities.note(colleague.isPresent() ? Activity.Kind.NOTE : Activity.Kind.MAIL_IN, lead.ref(), lead.contactId(), null,
                text, mail);
        if (colleague.isEmpty()) {
            items.touch(Lead.TYPE, lead.id().value(), clock.instant());
            live.inbox();
        }
        live.changed(lead.ref());
    }

    /** The mailbox that the lead wrote to, else that of its team. */
    private MailAddress from(Lead lead, Optional<InboundMail> last) {
        Optional<Team> team = directory.team(lead.care().teamId());
        String mailbox = last.map(InboundMail::mailbox).or(() -> team.flatMap(one -> mailboxes.ourAddresses().stream()
                .filter(address -> address.startsWith(one.teamKey() + "@")).findFirst())).orElse(defaultMailbox);
        return new MailAddress(team.map(Team::name).orElse(""), mailbox);
    }

    private String subject(Lead lead, Optional<Mail> question) {
        String language = lead.prospect().language();
        String subject = question.map(Mail::subject).filter(known -> !known.isBlank()).orElse(null);
        return subject == null
                ? texts.getMessage("leads.mail.subject", null, Locale.forLanguageTag(language == null ? "en" : language))
                : subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
    }
}
