package dev.baton.app.inbox;

import dev.baton.id.Id;
import dev.baton.id.Ref;
import dev.baton.team.Role;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** @param after the last item of the page before; null for the first page */
    List<WorkItem> read(Viewer viewer, Scope scope, Ref subject, WorkItem after, int limit) {
        Criteria criteria = within(viewer, scope);
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

    /** The item when this viewer may see it: own work, work of the own teams, and everything for those who run the house. */
    Optional<WorkItem> find(WorkItemId id, Viewer viewer) {
        return items.findById(id).filter(item -> sees(viewer, item));
    }

    long count(Viewer viewer, Scope scope) {
        return records.count(Query.query(within(viewer, scope)), WorkItem.class);
    }

    private static boolean sees(Viewer viewer, WorkItem item) {
        return viewer.is(Role.ADMIN) || viewer.id().equals(item.assigneeId())
                || item.teamId() != null && viewer.tree().contains(item.teamId())
                || item.kind() == WorkItem.Kind.FAILURE && (viewer.is(Role.SUPERVISOR) || viewer.is(Role.DESIGNER));
    }

    private static Criteria within(Viewer viewer, Scope scope) {
        return Criteria.where("closed").isFalse().and(scoped(viewer, scope));
    }

    private static Criteria scoped(Viewer viewer, Scope scope) {
        Criteria mine = Criteria.where("assigneeId").is(viewer.id().value());
        return switch (scope) {
            case MINE -> mine;
            case TEAM -> viewer.teams().isEmpty() ? mine.and("id").isNull()
                    : Criteria.where("teamId").in(numbers(viewer.teams())).and("assigneeId").isNull();
            case ALL -> all(viewer, mine);
        };
    }

    private static Criteria all(Viewer viewer, Criteria mine) {
        if (viewer.is(Role.ADMIN)) {
            return Criteria.where("id").isNotNull();
        }
        Criteria visible = viewer.tree().isEmpty() ? mine
                : mine.or(Criteria.where("teamId").in(numbers(viewer.tree())));
        return viewer.is(Role.SUPERVISOR) || viewer.is(Role.DESIGNER)
                ? visible.or(Criteria.where("kind").is(WorkItem.Kind.FAILURE.name())) : visible;
    }

    private static List<Long> numbers(Collection<TeamId> teams) {
        return teams.stream().map(Id::value).collect(Collectors.toList());
    }
}
