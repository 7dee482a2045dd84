package dev.baton.app.lead;

import dev.baton.account.Account;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.compose.Colleagues;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.inbox.Notices;
import dev.baton.app.live.LiveSignals;
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

    private static final String ANSWERED = "leads.notice.customerWrote";

    private final Leads leads;
    private final ScoredAnew anew;
    private final WorkItems items;
    private final Activities activities;
    private final Colleagues colleagues;
    private final ProcessLinks processes;
    private final Notices notices;
    private final LiveSignals live;
    private final Clock clock;

    LeadMails(Leads leads, ScoredAnew anew, WorkItems items, Activities activities, Colleagues colleagues,
              ProcessLinks processes, Notices notices, LiveSignals live, Clock clock) {
        this.leads = leads;
        this.anew = anew;
        this.items = items;
        this.activities = activities;
        this.colleagues = colleagues;
        this.processes = processes;
        this.notices = notices;
        this.live = live;
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
        activities.note(colleague.isPresent() ? Activity.Kind.NOTE : Activity.Kind.MAIL_IN, lead.ref(), lead.contactId(), lead.accountId(),
                text, mail);
        if (colleague.isEmpty()) {
            if (lead.rests()) {
                processes.correlate(LeadIntake.Messages.CAME_BACK, lead.ref());
            }
            if (lead.conversion() != null) {
                tell(lead, mail);
            }
            anew.changed(leads.about(lead.ref()));
            items.touch(Lead.TYPE, lead.id().value(), clock.instant());
            live.inbox();
        }
        live.changed(lead.ref());
        if (lead.accountId() != null) {
            live.changed(Ref.to(Account.TYPE, lead.accountId())); // its story tells of it
        }
    }

    private void tell(Lead lead, Ref mail) {
        String key = "a" + Long.toString(mail.id(), Character.MAX_RADIX);
        if (lead.care().ownerId() == null) {
            notices.toTeamOnce(lead.ref(), LeadIntake.KEY, ANSWERED, key, lead.care().teamId());
        } else {
            notices.toPersonOnce(lead.ref(), LeadIntake.KEY, ANSWERED, key, lead.care().ownerId());
        }
    }
}
