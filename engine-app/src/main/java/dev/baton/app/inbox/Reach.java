package dev.baton.app.inbox;

import dev.baton.id.Id;
import dev.baton.team.Role;
import dev.baton.team.Scope;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.relational.core.query.Criteria;

/**
 * How far a viewer sees into the inbox, once as a condition and once for a line in hand: own work, what waits in the own
 * teams, what colleagues have in hand where the records themselves may be seen, and everything for admins. Failed steps are
 * seen by who can mend them.
 */
record Reach(Viewer viewer) {

    /** Work about other records (a mail to sort) belongs to its team as a whole. */
    private static final Set<String> MAIN = Set.of("lead", "case", "quote", "doubt");

    boolean sees(WorkItem item) {
        return viewer.is(Role.ADMIN) || viewer.id().equals(item.assigneeId())
                || item.teamId() != null && seesTeam(item)
                || item.kind() == WorkItem.Kind.FAILURE && mends();
    }

    private boolean seesTeam(WorkItem item) {
        boolean shared = item.assigneeId() == null || !ownOnly().contains(item.subjectType());
        return viewer.teams().contains(item.teamId()) && shared
                || viewer.tree().contains(item.teamId()) && wide().contains(item.subjectType());
    }

    Criteria mine() {
        return Criteria.where("assigneeId").is(viewer.id().value());
    }

    /** What nobody has taken yet. */
    Criteria waiting() {
        return viewer.teams().isEmpty() ? Criteria.where("id").isNull()
                : Criteria.where("teamId").in(numbers(viewer.teams())).and("assigneeId").isNull();
    }

    Criteria everything() {
        if (viewer.is(Role.ADMIN)) {
            return Criteria.where("id").isNotNull();
        }
        Criteria seen = mine();
        if (!viewer.teams().isEmpty()) {
            seen = seen.or(waiting()).or(shared());
        }
        if (!viewer.tree().isEmpty() && !wide().isEmpty()) {
            seen = seen.or(Criteria.where("teamId").in(numbers(viewer.tree())).and("subjectType").in(wide()));
        }
        return mends() ? seen.or(Criteria.where("kind").is(WorkItem.Kind.FAILURE.name())) : seen;
    }

    private Criteria shared() {
        Criteria teams = Criteria.where("teamId").in(numbers(viewer.teams()));
        return ownOnly().isEmpty() ? teams : teams.and("subjectType").notIn(ownOnly());
    }

    private boolean mends() {
        return viewer.is(Role.SUPERVISOR) || viewer.is(Role.DESIGNER);
    }

    /** Types of which this viewer sees nothing that somebody else has. */
    private List<String> ownOnly() {
        return MAIN.stream().filter(type -> scope(type).compareTo(Scope.TEAM) < 0).sorted().toList();
    }

    /** Types of which this viewer sees also what teams below have. */
    private List<String> wide() {
        return MAIN.stream().filter(type -> scope(type).compareTo(Scope.TREE) >= 0).sorted().toList();
    }

    /** A doubt is about a lead. */
    private Scope scope(String type) {
        return viewer.scope(type.equals("doubt") ? "lead" : type);
    }

    private static List<Long> numbers(Collection<TeamId> teams) {
        return teams.stream().map(Id::value).toList();
    }
}
