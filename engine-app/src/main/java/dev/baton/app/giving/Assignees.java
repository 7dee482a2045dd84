package dev.baton.app.giving;

import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom somebody may give leads and cases from a list; each that is handed over is asked again. */
@Component
public class Assignees {

    private final JdbcClient jdbc;

    Assignees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Assignee(String login, String name) {
    }

    /** Whoever belongs to a team of the viewer's, or below; administrators choose among all who belong to any. */
    public List<Assignee> of(Viewer viewer) {
        if (!viewer.is(Role.ADMIN) && viewer.tree().isEmpty()) {
            return List.of();
        }
        String teams = viewer.is(Role.ADMIN) ? "" : " and m.team_id in (:teams)";
        return jdbc.sql("select distinct p.login, p.name from person p join team_member m on m.person_id = p.id where p.active = true"
                        + teams + " order by p.name")
                .param("teams", viewer.tree().stream().map(team -> team.value()).toList())
                .query(Assignee.class).list();
    }
}
