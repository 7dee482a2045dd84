package dev.baton.app.inbox;

import dev.baton.team.Team;
import dev.baton.team.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What a form may ask for by {@code valuesKey}, because its model cannot know it: {@code teams}, by key and name. */
@Component
class FormInputs {

    private final Teams teams;

    FormInputs(Teams teams) {
        this.teams = teams;
    }

    record Choice(String label, String value) {
    }

    /** @param schema of form-js; null for a task without one */
    Map<String, Object> of(String schema) {
        return schema == null || !schema.matches("(?s).*\"valuesKey\"\\s*:\\s*\"teams\".*") ? Map.of() : Map.of("teams", teams());
    }

    private List<Choice> teams() {
        return StreamSupport.stream(teams.findAll().spliterator(), false).sorted(Comparator.comparing(Team::name))
                .map(team -> new Choice(team.name(), team.teamKey())).toList();
    }
}
