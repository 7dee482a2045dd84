package dev.baton.app.inbox;

import dev.baton.app.inbox.InboxList.Narrow;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.team.Team;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a bar of the start page leaves of the inbox: one team's open work, of one age. */
@Component
class InboxFilter {

    private static final Set<String> AGES = Set.of("today", "week", "older");

    private final Directory directory;
    private final Midnight midnight;
    private final Wording wording;

    InboxFilter(Directory directory, Midnight midnight, Wording wording) {
        this.directory = directory;
        this.midnight = midnight;
        this.wording = wording;
    }

    /**
     * As the address says it; each may be null.
     *
     * @param scope mine, team or all
     * @param team a team's key
     * @param age {@code today}, {@code week} (before today, seven days at most) or {@code older}
     */
    record Asked(String scope, String team, String age) {

        String query() {
            return "&team=" + team + (known() ? "&age=" + age : "");
        }

        private boolean known() {
            return age != null && AGES.contains(age);
        }
    }

    Optional<Narrow> narrow(Asked asked) {
        Instant today = midnight.today().toInstant();
        Instant week = midnight.daysAgo(6).toInstant();
        return directory.team(asked.team()).map(Team::id).map(team -> switch (asked.known() ? asked.age() : "") {
            case "today" -> new Narrow(team, today, null);
            case "week" -> new Narrow(team, week, today);
            case "older" -> new Narrow(team, null, week);
            default -> new Narrow(team, null, null);
        });
    }

    Narrowed words(Asked asked) {
        Words words = wording.now();
        String team = directory.team(asked.team()).map(Team::name).orElse("");
        return new Narrowed(asked.known() ? team + ", " + words.text("inbox.age." + asked.age()) : team, "/inbox");
    }
}
