package dev.baton.app.people;

import dev.baton.app.api.Listing;
import dev.baton.app.api.Versioned;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.TeamId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works here. */
@RestController
@RequestMapping("/api/v1")
class PeopleApi {

    private final Memberships memberships;

    PeopleApi(Memberships memberships) {
        this.memberships = memberships;
    }

    /** @param teams keys, such as {@code support} */
    record PersonView(PersonId id, Integer version, String login, String name, String email, String language,
                      String timeZone, Set<Role> roles, List<String> teams) implements Versioned {
    }

    /**
     * @param parent key of the department above, null at the top
     * @param members log-in names, as {@code leaders}
     */
    record TeamView(TeamId id, Integer version, String key, String name, String parent, List<String> members,
                    List<String> leaders) implements Versioned {
    }

    @GetMapping("/me")
    PersonView me(Person person) {
        return view(person, memberships.all());
    }

    /** Everybody active, by name. */
    @GetMapping("/people")
    Listing<PersonView> people() {
        var all = memberships.all();
        return Listing.whole(memberships.people().stream().map(person -> view(person, all)).toList());
    }

    @GetMapping("/teams")
    Listing<TeamView> teams() {
        var all = memberships.all();
        return Listing.whole(memberships.teams().stream().map(team -> new TeamView(team.id(), team.version(),
                team.teamKey(), team.name(), memberships.key(team.parentId()), all.logins(team.id(), false),
                all.logins(team.id(), true))).toList());
    }

    private static PersonView view(Person person, Memberships.All all) {
        return new PersonView(person.id(), person.version(), person.login(), person.name(), person.email(),
                person.language(), person.timeZone(), new TreeSet<>(person.roles().all()), all.teams(person.id()));
    }
}
