package dev.baton.app.access;

import dev.baton.id.Tsids;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes people with the password {@link #PASSWORD}, each with a log-in name that no other test has. */
public class TestPeople {

    public static final String PASSWORD = "Correct-Horse-7";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final UnitOfWork units;
    private final People people;
    private final Tsids ids;
    private final Clock clock;
    private final PasswordHash hash;

    TestPeople(UnitOfWork units, People people, Tsids ids, Clock clock, PasswordEncoder encoder) {
        this.units = units;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.hash = new PasswordHash(encoder.encode(PASSWORD));
    }

    public Person with(Role... roles) {
        String login = "person" + NUMBER.incrementAndGet();
        return units.perform(Actor.system("test"), null, () -> people.save(new Person(ids.next(PersonId::new), null, login,
                "Test " + login, login + "@baton.example", "en", "UTC", Roles.of(roles), null, true, 10, hash,
                clock.instant())));
    }

    public Person change(Person person, UnaryOperator<Person> change) {
        return units.perform(Actor.system("test"), null,
                () -> people.save(change.apply(people.findById(person.id()).orElseThrow())));
    }

    static Person withRoles(Person p, Role... roles) {
        return new Person(p.id(), p.version(), p.login(), p.name(), p.email(), p.language(), p.timeZone(), Roles.of(roles),
                p.managerId(), p.active(), p.capacity(), p.passwordHash(), p.passwordChangedAt());
    }

    /** Passwords age in real time. */
    static Person withAnOldPassword(Person p) {
        return p.withPassword(p.passwordHash(), Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(181)));
    }

    static Person gone(Person p) {
        return new Person(p.id(), p.version(), p.login(), p.name(), p.email(), p.language(), p.timeZone(), p.roles(),
                p.managerId(), false, p.capacity(), p.passwordHash(), p.passwordChangedAt());
    }
}
