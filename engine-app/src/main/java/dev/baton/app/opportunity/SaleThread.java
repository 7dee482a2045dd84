package dev.baton.app.opportunity;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.compose.Topic;
import dev.baton.app.compose.TopicSource;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is written about an opportunity: in the thread of the lead that it came from, so that old letters and new ones are one. */
@Component
class SaleThread {

    private final List<TopicSource> topics;
    private final VisibleRecords records;

    SaleThread(List<TopicSource> topics, VisibleRecords records) {
        this.topics = topics;
        this.records = records;
    }

    /** Empty where there is none, and for those who see the opportunity and not its lead. */
    Optional<Topic> of(Opportunity one, Viewer viewer) {
        if (one.leadId() == null || records.among(viewer, List.of(Ref.to(Lead.TYPE, one.leadId()))).isEmpty()) {
            return Optional.empty();
        }
        return topics.stream().filter(source -> source.type().equals(Lead.TYPE)).findFirst()
                .map(source -> source.topic(Ref.to(Lead.TYPE, one.leadId())));
    }
}
