package dev.baton.app.opportunity;

import dev.baton.account.Contact;
import dev.baton.activity.Activity;
import dev.baton.app.compose.Topic;
import dev.baton.app.live.News;
import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingId;
import dev.baton.sales.Opportunity;
import dev.baton.team.Team;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sale as what people write about: its story tells of each mail, and nothing else follows from one.
 *
 * @param before what was written about these is read and answered with its own mails
 */
record TopicOfSale(Opportunity one, Contact contact, List<Ref> before, Optional<Team> team, News news) implements Topic {

    @Override
    public Ref ref() {
        return one.ref();
    }

    @Override
    public List<Ref> threads() {
        return Stream.concat(Stream.of(ref()), before.stream()).toList();
    }

    @Override
    public String room() {
        return "opportunities";
    }

    /** Nobody drew what becomes of a sale. */
    @Override
    public String process() {
        return null;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String subject() {
        return one.name();
    }

    @Override
    public Optional<MailAddress> customer() {
        return Optional.ofNullable(contact.email()).map(email -> new MailAddress(contact.name().equals(email) ? "" : contact.name(), email));
    }

    @Override
    public Optional<String> mailbox() {
        return Optional.empty();
    }

    @Override
    public String language() {
        return contact.language();
    }

    @Override
    public void sent(Sent mail) {
        news.note(one, Activity.Kind.MAIL_OUT, mail.letter().text(), mail.ref());
    }

    @Override
    public void takenBack(OutgoingId mail) {
        news.forget(ref(), Ref.to("outgoing", mail));
        news.changed(ref());
    }

    @Override
    public void noted(String kind, String text) {
        news.note(one, Activity.Kind.NOTE, text);
        news.changed(ref());
    }
}
