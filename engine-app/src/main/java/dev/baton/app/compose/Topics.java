package dev.baton.app.compose;

import dev.baton.app.access.VisibleRecords;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds what somebody writes about. */
@Component
class Topics {

    /** The rooms that have mail, for the addresses of pages and API. */
    static final String ROOMS = "{room:cases|leads|opportunities}";

    private final List<TopicSource> sources;
    private final VisibleRecords records;

    Topics(List<TopicSource> sources, VisibleRecords records) {
        this.sources = sources;
        this.records = records;
    }

    /** @throws NotVisible when there is none, or none that this viewer may see */
    Topic visible(String room, long id, Viewer viewer) {
        TopicSource source = source(one -> one.room().equals(room));
        Ref record = new Ref(source.type(), id);
        records.require(viewer, record);
        return source.topic(record, viewer);
    }

    Topic about(Ref record) {
        return source(one -> one.type().equals(record.type())).topic(record);
    }

    private TopicSource source(Predicate<TopicSource> which) {
        return sources.stream().filter(which).findFirst().orElseThrow(NotVisible::new);
    }
}
