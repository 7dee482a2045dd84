package dev.baton.app.union;

import dev.baton.app.team.Directory;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has a customer, by name: a person, their team, or both. */
@Component
class Holders {

    private final Directory directory;

    Holders(Directory directory) {
        this.directory = directory;
    }

    /** Null for nobody. */
    String of(Known known) {
        String names = Stream.of(directory.name(known.id("owner", "owner", PersonId::new)),
                        directory.team(known.id("owner", "team", TeamId::new)).map(Team::name).orElse(null))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }
}
