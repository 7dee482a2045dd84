package dev.baton.app.opportunity;

import dev.baton.account.Contacts;
import dev.baton.app.access.VisibleRecords;
import dev.baton.app.compose.Topic;
import dev.baton.app.compose.TopicSource;
import dev.baton.app.lead.LeadTopics;
import dev.baton.app.live.News;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.mail.SentMails;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is written about an opportunity: in the thread of the lead that it came from, so that old letters and new ones are one. Who
 * may not see that lead, or where there is none, begins a thread of the sale's own, in which everybody goes on from then on.
 */
@Component
class SaleThread implements TopicSource {

    private final Opportunities opportunities;
    private final Contacts contacts;
    private final LeadTopics leads;
    private final SentMails sent;
    private final VisibleRecords records;
    private final Directory directory;
    private final News news;

    SaleThread(Opportunities opportunities, Contacts contacts, LeadTopics leads, SentMails sent, VisibleRecords records, Directory directory,
               News news) {
        this.opportunities = opportunities;
        this.contacts = contacts;
        this.leads = leads;
        this.sent = sent;
        this.records = records;
        this.directory = directory;
        this.news = news;
    }

    @Override
    public String type() {
        return Opportunity.TYPE;
    }

    @Override
    public String room() {
        return "opportunities";
    }

    /** Its own thread: what waits in it for its time is sent whoever may see what else. */
    @Override
    public Topic topic(Ref record) {
        return own(sale(record), List.of());
    }

    @Override
    public Topic topic(Ref record, Viewer viewer) {
        return of(sale(record), viewer);
    }

    Topic of(Opportunity one, Viewer viewer) {
        Optional<Ref> lead = Optional.ofNullable(one.leadId()).map(id -> Ref.to(Lead.TYPE, id))
                .filter(from -> !records.among(viewer, List.of(from)).isEmpty());
        return lead.isPresent() && !sent.wrote(one.ref()) ? leads.topic(lead.get()) : own(one, lead.stream().toList());
    }

    private Topic own(Opportunity one, List<Ref> before) {
        return new TopicOfSale(one, contacts.findById(one.contactId()).orElseThrow(), before, directory.team(one.teamId()), news);
    }

    private Opportunity sale(Ref record) {
        return opportunities.findById(new OpportunityId(record.id())).orElseThrow(NotVisible::new);
    }
}
