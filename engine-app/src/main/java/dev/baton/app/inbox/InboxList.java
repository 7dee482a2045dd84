package dev.baton.app.inbox;

import dev.baton.id.Ref;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.domain.Sort;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Component;

/** The lists of the inbox, newest touch first: what a person has in hand, and what waits in the person's teams. */
@Component
class InboxList {

    private final JdbcAggregateOperations records;
    private final WorkItems items;

    InboxList(JdbcAggregateOperations records, WorkItems items) {
        this.records = records;
        this.items = items;
    }

    enum Scope { MINE, TEAM, ALL }

    /**
     * Open work of one team, whoever has it, that came in a span of time.
     *
     * @param from the earliest moment; null for none
     * @param to the moment after the last; null for none
     */
    record Narrow(TeamId team, Instant from, Instant to) {

        private Criteria in(Criteria criteria) {
            Criteria narrow = criteria.and("teamId").is(team.value());
            narrow = from == null ? narrow : narrow.and("createdAt").greaterThanOrEquals(from);
            return to == null ? narrow : narrow.and("createdAt").lessThan(to);
        }
    }

    List<WorkItem> read(Viewer viewer, Scope scope, Ref subject, WorkItem after, int limit) {
        return read(viewer, scope, null, subject, after, limit);
    }

    /** @param after the last item of the page before; null for the first page */
    List<WorkItem> read(Viewer viewer, Scope scope, Narrow narrow, Ref subject, WorkItem after, int limit) {
        Criteria criteria = narrow == null ? within(viewer, scope) : narrow.in(within(viewer, Scope.ALL));
        if (subject != null) {
            criteria = criteria.and("subjectType").is(subject.type()).and("subjectId").is(subject.id());
        }
        if (after != null) {
            criteria = criteria.and(Criteria.where("touchedAt").lessThan(after.touchedAt())
                    .or(Criteria.where("touchedAt").is(after.touchedAt()).and("id").lessThan(after.id().value())));
        }
        return records.findAll(Query.query(criteria).limit(limit).sort(Sort.by(Sort.Direction.DESC, "touchedAt", "id")),
                WorkItem.class);
    }

    /** The item when this viewer may see it; see {@link Reach}. */
    Optional<WorkItem> find(WorkItemId id, Viewer viewer) {
        return items.findById(id).filter(new Reach(viewer)::sees);
    }

    long count(Viewer viewer, Scope scope) {
        return records.count(Query.query(within(viewer, scope)), WorkItem.class);
    }

    /** As many as {@link #read} would list. */
    long count(Viewer viewer, Narrow narrow) {
        return records.count(Query.query(narrow.in(within(viewer, Scope.ALL))), WorkItem.class);
    }

    Optional<Instant> oldest(Viewer viewer, Narrow narrow) {
        Query first = Query.query(narrow.in(within(viewer, Scope.ALL))).limit(1).sort(Sort.by("createdAt"));
        return records.findAll(first, WorkItem.class).stream().map(WorkItem::createdAt).findFirst();
    }

    private static Criteria within(Viewer viewer, Scope scope) {
        return Criteria.where("closed").isFalse().and(scoped(viewer, scope));
    }

    private static Criteria scoped(Viewer viewer, Scope scope) {
        Reach reach = new Reach(viewer);
        return switch (scope) {
            case MINE -> reach.mine();
            case TEAM -> reach.waiting();
            case ALL -> reach.everything();
        };
    }
}
