package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.activity.Subject;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.likeness.LeadAcquaintances;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.likeness.Resemblance;
import dev.baton.app.likeness.Resemblances;
import dev.baton.app.likeness.Resemblances.Found;
import dev.baton.app.live.News;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Prospect;
import dev.baton.processes.LeadIntake;
import dev.baton.rules.lead.Sameness;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who asks again while their lead is under way is that lead. What they say then is kept as a lead of its own, word by word,
 * that is joined to the first: nothing of either is changed, so that they can be parted again.
 */
@Component
class LeadJoining {

    private final Leads leads;
    private final Resemblances resemblances;
    private final LeadAcquaintances acquaintances;
    private final LeadDoubts doubts;
    private final LeadRating rating;
    private final ProcessLinks processes;
    private final WorkItems items;
    private final News news;
    private final Clock clock;

    LeadJoining(Leads leads, Resemblances resemblances, LeadAcquaintances acquaintances, LeadDoubts doubts, LeadRating rating,
                ProcessLinks processes, WorkItems items, News news, Clock clock) {
        this.leads = leads;
        this.resemblances = resemblances;
        this.acquaintances = acquaintances;
        this.doubts = doubts;
        this.rating = rating;
        this.processes = processes;
        this.items = items;
        this.news = news;
        this.clock = clock;
    }

    /** Whose lead it is, where that is certain nobody ends it before this unit of work is over; or whose it may be. */
    Found found(Prospect who) {
        Found found = resemblances.of(who);
        boolean over = found.certain().filter(one -> leads.holdUnderWay(new LeadId(one.ref().id())) == null).isPresent();
        return over ? Found.NOBODY : found;
    }

    Optional<Resemblance> foreseen(Prospect who) {
        return resemblances.of(who).certain();
    }

    /**
     * A person is asked, once, whether this new lead is somebody's whom we know: a contact of whom the rules are certain comes
     * before a lead that is likely.
     *
     * @param introduced whether its address is of no contact
     */
    void doubt(Lead lead, Found found, boolean introduced) {
        Optional<Resemblance> contact = introduced && found.certain().isEmpty() ? acquaintances.likeliest(lead) : Optional.empty();
        contact.filter(one -> one.is(Sameness.CERTAIN)).or(found::likely).or(() -> contact).ifPresent(one -> doubts.raise(lead, one));
    }

    /** It is scored with what they said now, and stands unread on top of its owner's list; one that rested is taken up. */
    void join(Lead said, Resemblance same) {
        resemblances.keep(same);
        Lead lead = leads.about(same.ref());
        boolean takenUp = lead.rests() && processes.correlate(LeadIntake.Messages.CAME_BACK, lead.ref()); // its process scores it
        if (!takenUp) {
            rating.rate(lead);
        }
        news.note(Subject.of(same.ref(), said.contactId(), null), Activity.Kind.ASKED_AGAIN, said.message(), said.ref());
        items.touch(Lead.TYPE, same.ref().id(), clock.instant());
        news.raise("lead.askedAgain", same.ref(), Map.of("source", said.source(), "said", said.ref().toString()));
        news.changed(same.ref());
    }

    /** Two people's after all; the first is scored without what the other said, unless it is over. */
    Lead part(Lead joined) {
        Ref first = Ref.to(Lead.TYPE, joined.mergedInto());
        Lead lead = apart(joined, first);
        news.status(Subject.of(first, lead.contactId(), null), "parted", lead.ref());
        return lead;
    }

    /** As {@link #part}, of something that nobody said: the first lead does not tell of it any more. */
    Lead unsay(Lead joined) {
        Ref first = Ref.to(Lead.TYPE, joined.mergedInto());
        Lead lead = apart(joined, first);
        news.forget(first, lead.ref());
        return lead;
    }

    private Lead apart(Lead joined, Ref first) {
        Lead lead = leads.save(joined.parted());
        Lead before = leads.about(first);
        if (!before.status().over() || before.rests()) {
            rating.rate(before);
        }
        news.raise("lead.parted", first, Map.of("said", lead.ref().toString()));
        news.changed(first);
        return lead;
    }
}
