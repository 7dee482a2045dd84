package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadDesk;
import dev.baton.app.lead.LeadRating;
import dev.baton.app.lead.LeadResumption;
import dev.baton.app.live.News;
import dev.baton.assignment.Assigner;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.lead.MergedRows;
import dev.baton.lead.Merges;
import dev.baton.processes.LeadIntake;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A merge is taken back: the lead that ended is under way again as it was, and the other as if it had never known of it. */
@Component
class LeadUnmerging {

    private final Leads leads;
    private final Contacts contacts;
    private final Merges merges;
    private final MergedRows rows;
    private final LeadRating rating;
    private final LeadResumption resumption;
    private final LeadDesk desk;
    private final ProcessLinks processes;
    private final Assigner assigner;
    private final Activities activities;
    private final News news;
    private final Clock clock;

    LeadUnmerging(Leads leads, Contacts contacts, Merges merges, MergedRows rows, LeadRating rating, LeadResumption resumption,
                  LeadDesk desk, ProcessLinks processes, Assigner assigner, Activities activities, News news, Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.merges = merges;
        this.rows = rows;
        this.rating = rating;
        this.resumption = resumption;
        this.desk = desk;
        this.processes = processes;
        this.assigner = assigner;
        this.activities = activities;
        this.news = news;
        this.clock = clock;
    }

    /** @return false when this lead did not end so in the other, or goes its own way since then and was merged elsewhere */
    boolean undo(Lead from, LeadId ended, Viewer by) {
        Optional<Merge> last = merges.last(ended);
        if (last.isEmpty() || !last.get().stands()) {
            return last.filter(merge -> merge.intoId().equals(from.id())).isPresent();
        }
        Stream.of(from.id(), ended).sorted((one, other) -> Long.compare(one.value(), other.value())).forEach(leads::hold);
        Lead joined = leads.findById(ended).orElseThrow();
        if (!from.id().equals(joined.mergedInto())) {
            return false; // somebody was faster
        }
        part(last.get(), joined, leads.findById(from.id()).orElseThrow(), by.id());
        return true;
    }

    private void part(Merge merge, Lead joined, Lead from, PersonId by) {
        Lead own = joined.parted().heldBy(merge.ownerId());
        boolean goesOn = resumption.goesOn(own);
        Lead lead = leads.save(goesOn ? own : joined.parted().takenUp());
        merges.save(merge.undone(by, clock.instant()));
        comeBack(merge, lead, from.id());
        resume(lead, goesOn);
        without(from, merge.gaveTouch());
        news.status(from, "parted", lead.ref());
        news.status(lead, "goesOn", from.ref());
        news.raise("lead.parted", from.ref(), Map.of("said", lead.ref().toString()));
        Stream.of(from.ref(), lead.ref()).forEach(news::changed);
        news.inbox();
    }

    /** The lead that went on may be a known contact's by now; what happened with these did not happen with them. */
    private void comeBack(Merge merge, Lead own, LeadId from) {
        rows.comeBack(merge, from);
        List<Lead> back = leads.findAllById(rows.leads(merge)).stream().filter(one -> from.equals(one.mergedInto()))
                .map(one -> leads.save(one.followsInto(merge.leadId()))).toList();
        Stream.concat(Stream.of(own), back.stream()).forEach(this::belongAgain);
    }

    private void belongAgain(Lead lead) {
        Contact contact = contacts.the(lead.contactId());
        if (contact.mergedInto() == null) { // else it was found to be the known one
            activities.belongAgain(lead.ref(), contact.id(), contact.accountId());
        }
    }

    private void resume(Lead lead, boolean goesOn) {
        if (!goesOn) {
            processes.start(LeadIntake.KEY, lead.ref(), Map.of());
            return;
        }
        resumption.resume(lead);
        if (lead.care().ownerId() != null && lead.care().touchedAt() == null) {
            assigner.givenAfterAll(lead.care().ownerId(), lead.care().weight(), lead.createdAt());
        }
    }

    /** What was done about the other lead is not its own; unless something else was done since, nobody has touched it. */
    private void without(Lead from, boolean touchedByIt) {
        Lead now = touchedByIt ? desk.takenBack(from) : from;
        if (now.underWay()) {
            rating.rate(now);
        }
    }
}
