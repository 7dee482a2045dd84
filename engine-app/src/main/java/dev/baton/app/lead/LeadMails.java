package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.app.compose.Colleagues;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.live.News;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.mail.MailAddress;
import dev.baton.processes.LeadIntake;
import dev.baton.team.Person;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes back from a lead that somebody wrote to. */
@Component
public class LeadMails {

    private final Leads leads;
    private final ScoredAnew anew;
    private final WorkItems items;
    private final Colleagues colleagues;
    private final ProcessLinks processes;
    private final CustomerWrote told;
    private final News news;
    private final Clock clock;

    LeadMails(Leads leads, ScoredAnew anew, WorkItems items, Colleagues colleagues,
              ProcessLinks processes, CustomerWrote told, News news, Clock clock) {
        this.leads = leads;
        this.anew = anew;
        this.items = items;
        this.colleagues = colleagues;
        this.processes = processes;
        this.told = told;
        this.news = news;
        this.clock = clock;
    }

    /** The one that goes on for it; nobody merges it before this unit of work is over, so that no mail is left behind. */
    public Lead held(Lead lead) {
        LeadId going = leads.holdGoing(lead.id());
        return going.equals(lead.id()) ? lead : leads.about(Ref.to(Lead.TYPE, going));
    }

    /**
     * The lead answered: it stands on top of the list, unread, is scored again, and does not rest any longer. One that became
     * a customer is nobody's work, so its owner is told. Somebody of us did: a note.
     */
    public void replied(Lead lead, MailAddress from, Ref mail, String text) {
        Optional<Person> colleague = colleagues.wrote(lead.prospect().email(), from);
        colleague.ifPresent(person -> UnitOfWork.now().by(Actor.person(person.id(), "mail")));
        news.note(lead, colleague.isPresent() ? Activity.Kind.NOTE : Activity.Kind.MAIL_IN, text, mail);
        if (colleague.isEmpty()) {
            if (lead.rests()) {
                processes.correlate(LeadIntake.Messages.CAME_BACK, lead.ref());
            }
            if (lead.conversion() != null) {
                told.tell(lead, "a" + Long.toString(mail.id(), Character.MAX_RADIX));
            }
            anew.changed(leads.about(lead.ref()));
            items.touch(Lead.TYPE, lead.id().value(), clock.instant());
            news.inbox();
        }
        news.changed(lead.ref());
    }
}
