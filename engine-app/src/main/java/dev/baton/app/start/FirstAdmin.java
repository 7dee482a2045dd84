package dev.baton.app.start;

import dev.baton.id.Tsids;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Somebody has to let the others in: a production without people gets {@code admin}, and the two teams that the shipped
 * rules name, with admin in them, so that mail has somewhere to go. One with demo people does not start.
 */
@Component
@Profile("mysql")
@Order(10)
class FirstAdmin implements ApplicationRunner {

    private static final List<String> DEMO_PEOPLE = List.of("ada", "sam", "dora", "mia", "alice", "bob", "carol");
    private static final Map<String, String> SHIPPED_TEAMS = Map.of("support", "Support", "sales", "Sales");
    private static final String DEMO_PASSWORD = "baton";

    private final UnitOfWork units;
    private final People people;
    private final Teams teams;
    private final Tsids ids;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final String password;

    FirstAdmin(UnitOfWork units, People people, Teams teams, Tsids ids, Clock clock, PasswordEncoder passwords,
               @Value("${BATON_ADMIN_PASSWORD}") String password) {
        this.units = units;
        this.people = people;
        this.teams = teams;
        this.ids = ids;
        this.clock = clock;
        this.passwords = passwords;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (DEMO_PEOPLE.stream().flatMap(login -> people.findByLogin(login).stream()).anyMatch(this::hasDemoPassword)) {
            throw new CannotStart("The database holds people of the demo company, with a password that everybody knows.",
                    "Use another database, or give them other passwords.");
        }
        if (people.count() == 0) {
            units.run(Actor.system("start"), null, this::found);
        }
    }

    private void found() {
        PersonId admin = people.save(admin()).id();
        SHIPPED_TEAMS.forEach((key, name) -> {
            var team = teams.save(new Team(ids.next(TeamId::new), null, key, name, null, "standard"));
            teams.join(team.id(), admin, true);
        });
    }

    private boolean hasDemoPassword(Person person) {
        return person.active() && passwords.matches(DEMO_PASSWORD, person.passwordHash().value());
    }

    private Person admin() {
        return new Person(ids.next(PersonId::new), null, "admin", "Administrator", "admin@localhost", "en", "UTC",
                Roles.of(Role.ADMIN), null, true, 0, new PasswordHash(passwords.encode(password)), clock.instant());
    }
}
