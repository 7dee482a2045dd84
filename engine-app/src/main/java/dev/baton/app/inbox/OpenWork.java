package dev.baton.app.inbox;

import dev.baton.app.inbox.InboxFilter.Asked;
import dev.baton.app.inbox.InboxList.Narrow;
import dev.baton.team.Role;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much work is open in each team, by age, as far as the viewer sees it: the same that the inbox lists. */
@Component
public class OpenWork {

    private final InboxList list;
    private final InboxFilter filter;
    private final Teams teams;

    OpenWork(InboxList list, InboxFilter filter, Teams teams) {
        this.list = list;
        this.filter = filter;
        this.teams = teams;
    }

    /**
     * @param key of the team
     * @param week came before today, in the last seven days
     * @param oldest when the oldest of it came; null when nothing is open
     */
    public record Line(String team, String key, long today, long week, long older, Instant oldest) {

        public long sum() {
            return today + week + older;
        }
    }

    /** The teams that the viewer belongs to or leads, for admins all of them; most work first. */
    public List<Line> byTeam(Viewer viewer) {
        return teams.findAll().stream()
                .filter(team -> viewer.is(Role.ADMIN) || viewer.teams().contains(team.id()) || viewer.tree().contains(team.id()))
                .map(team -> line(team, viewer)).sorted(Comparator.comparing(Line::sum).reversed()).toList();
    }

    private Line line(Team team, Viewer viewer) {
        return new Line(team.name(), team.teamKey(), count(team, "today", viewer), count(team, "week", viewer),
                count(team, "older", viewer), list.oldest(viewer, narrow(team, null)).orElse(null));
    }

    private long count(Team team, String age, Viewer viewer) {
        return list.count(viewer, narrow(team, age));
    }

    private Narrow narrow(Team team, String age) {
        return filter.narrow(new Asked(null, team.teamKey(), age)).orElseThrow();
    }
}
