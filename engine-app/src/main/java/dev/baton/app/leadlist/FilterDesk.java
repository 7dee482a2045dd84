package dev.baton.app.leadlist;

import dev.baton.app.team.Directory;
import dev.baton.id.Tsids;
import dev.baton.lead.SavedFilter;
import dev.baton.lead.SavedFilter.Scope;
import dev.baton.lead.SavedFilterId;
import dev.baton.lead.SavedFilters;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Role;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The lists that people keep: for themselves, for a team that they lead, for everybody. */
@Component
class FilterDesk {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;
    private static final int MOST = 30;

    private final SavedFilters filters;
    private final Directory directory;
    private final Tsids ids;
    private final Clock clock;

    FilterDesk(SavedFilters filters, Directory directory, Tsids ids, Clock clock) {
        this.filters = filters;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    List<SavedFilter> all(Viewer viewer) {
        Set<TeamId> teams = new TreeSet<>(Comparator.comparing(TeamId::value));
        teams.addAll(viewer.teams());
        teams.addAll(viewer.tree());
        return filters.shownTo(viewer.id(), teams.isEmpty() ? List.of(new TeamId(0)) : teams);
    }

    /** @param team its key; only for a list of a team */
    SavedFilter keep(String name, Scope scope, String team, LeadFilter filter, Viewer by) {
        String query = filter.query();
        if (query.length() > LONGEST_QUERY) {
            throw Invalid.field("text", "inbox.form.tooLong");
        }
        TeamId of = scope == Scope.TEAM ? directory.team(team).map(Team::id).orElseThrow(() -> Invalid.field("team", "problem.value")) : null;
        if (!mayKeep(scope, of, by)) {
            throw new Clash("pipeline.filter.notYours");
        }
        if (filters.shownTo(by.id(), List.of(of == null ? new TeamId(0) : of)).stream().filter(one -> one.scope() == scope).count() >= MOST) {
            throw new Clash("pipeline.filter.tooMany", MOST);
        }
        return filters.save(new SavedFilter(ids.next(SavedFilterId::new), null, name(name), scope, by.id(), of, query, clock.instant()));
    }

    SavedFilter rename(SavedFilterId id, Integer version, String name, Viewer by) {
        return filters.save(own(id, version, by).called(name(name)));
    }

    void delete(SavedFilterId id, Integer version, Viewer by) {
        filters.delete(own(id, version, by));
    }

    /** Whether this person may change a list, or make one for so many. */
    static boolean mayKeep(Scope scope, TeamId team, Viewer by) {
        return switch (scope) {
            case PERSONAL -> true;
            case TEAM -> by.is(Role.ADMIN) || by.is(Role.SUPERVISOR) && by.tree().contains(team);
            case ORGANISATION -> by.is(Role.ADMIN);
        };
    }

    /** @param version that was seen; null for any */
    private SavedFilter own(SavedFilterId id, Integer version, Viewer by) {
        SavedFilter one = all(by).stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(NotVisible::new);
        if (!mayKeep(one.scope(), one.teamId(), by)) {
            throw new Clash("pipeline.filter.notYours");
        }
        if (version != null && !version.equals(one.version())) {
            throw new Clash("pipeline.filter.stale", one.name());
        }
        return one;
    }

    private static String name(String typed) {
        if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST_NAME) {
            throw Invalid.field("name", "pipeline.filter.name", LONGEST_NAME);
        }
        return typed.strip();
    }
}
