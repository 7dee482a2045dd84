package dev.baton.app.service;

import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.activity.Activity;
import dev.baton.app.compose.Topic;
import dev.baton.app.compose.TopicSource;
import dev.baton.app.live.News;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingId;
import dev.baton.processes.CaseHandling;
import dev.baton.refusal.NotVisible;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.team.Team;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases as what people write about: an answer moves the clocks, and may leave the case waiting for the customer. */
@Component
class CaseTopics implements TopicSource {

    private final Cases cases;
    private final CaseDesk desk;
    private final SecondThoughts thoughts;
    private final Contacts contacts;
    private final Directory directory;
    private final News news;

    CaseTopics(Cases cases, CaseDesk desk, SecondThoughts thoughts, Contacts contacts, Directory directory, News news) {
        this.cases = cases;
        this.desk = desk;
        this.thoughts = thoughts;
        this.contacts = contacts;
        this.directory = directory;
        this.news = news;
    }

    @Override
    public String type() {
        return Case.TYPE;
    }

    @Override
    public String room() {
        return "cases";
    }

    @Override
    public Topic topic(Ref record) {
        return topic(cases.findById(new CaseId(record.id())).orElseThrow(NotVisible::new));
    }

    Topic topic(Case one) {
        return new OfCase(one, contacts.findById(one.contactId()).orElseThrow());
    }

    private final class OfCase implements Topic {

        private final Case one;
        private final Contact contact;

        OfCase(Case one, Contact contact) {
            this.one = one;
            this.contact = contact;
        }

        @Override
        public Ref ref() {
            return one.ref();
        }

        @Override
        public String room() {
            return CaseTopics.this.room();
        }

        @Override
        public String process() {
            return CaseHandling.KEY;
        }

        @Override
        public String name() {
            return one.name();
        }

        @Override
        public String subject() {
            return one.subject();
        }

        @Override
        public Optional<MailAddress> customer() {
            return Optional.ofNullable(contact.email())
                    .map(email -> new MailAddress(contact.name().equals(email) ? "" : contact.name(), email));
        }

        @Override
        public Optional<String> mailbox() {
            return Optional.ofNullable(one.mailbox());
        }

        @Override
        public Optional<Team> team() {
            return directory.team(one.custody().teamId());
        }

        @Override
        public String language() {
            return one.language();
        }

        @Override
        public boolean waits() {
            return true;
        }

        @Override
        public void sent(Sent mail) {
            news.note(one, Activity.Kind.MAIL_OUT, mail.letter().text(), mail.ref());
            boolean waiting = mail.waiting() && !one.status().over();
            Case after = mail.answers() ? desk.answered(one, mail.ref(), waiting) : waiting ? desk.waiting(one, mail.ref()) : one;
            if (mail.undoable()) {
                thoughts.about(mail.id(), one, after);
            }
        }

        @Override
        public void takenBack(OutgoingId mail) {
            thoughts.takenBack(one, mail);
        }

        @Override
        public void noted(String kind, String text) {
            desk.noted(one, text);
        }
    }
}
