package dev.baton.app.opportunity;

import dev.baton.account.Contacts;
import dev.baton.activity.Activity;
import dev.baton.app.compose.Colleagues;
import dev.baton.app.inbox.Notices;
import dev.baton.app.live.News;
import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.sales.Opportunity;
import dev.baton.team.Person;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes back from a customer to whom somebody wrote about a sale. No process waits for it, so whoever sells is told. */
@Component
public class SaleMails {

    private static final String TITLE = "opportunities.notice.customerWrote";

    private final Contacts contacts;
    private final Colleagues colleagues;
    private final Notices notices;
    private final News news;

    SaleMails(Contacts contacts, Colleagues colleagues, Notices notices, News news) {
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.notices = notices;
        this.news = news;
    }

    /** Whoever sells is told, else the team. What one of us writes is a note. */
    public void replied(Opportunity one, MailAddress from, Ref mail, String text) {
        Optional<Person> colleague = colleagues.wrote(contacts.the(one.contactId()).email(), from);
        colleague.ifPresent(person -> UnitOfWork.now().by(Actor.person(person.id(), "mail")));
        news.note(one, colleague.isPresent() ? Activity.Kind.NOTE : Activity.Kind.MAIL_IN, text, mail);
        if (colleague.isEmpty()) {
            tell(one, "a" + Long.toString(mail.id(), Character.MAX_RADIX));
        }
        news.changed(one.ref());
    }

    /** What was told and nobody dismissed yet is for whoever sells it now. */
    void tellAnew(Opportunity one) {
        if (notices.withdraw(one.ref(), TITLE)) {
            tell(one, "sold" + one.version());
        }
    }

    private void tell(Opportunity one, String key) {
        notices.toOwnerOnce(one.ref(), null, TITLE, key, one.ownerId(), one.teamId());
    }
}
