package dev.baton.app.access;

import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Finds active people with what they may see, and remembers them for some seconds: a call costs no statement. A change of
 * a person on this node is seen at once, on another node when the seconds are over, as is a change of teams or rules.
 */
@Component
class KnownPeople {

    private static final long NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<Object, Entry> entries = new ConcurrentHashMap<>();
    private final People people;
    private final Viewers viewers;
    private final PeopleChanges changes;
    private final PasswordPolicy policy;
    private final Clock clock;

    KnownPeople(People people, Viewers viewers, PeopleChanges changes, PasswordPolicy policy, Clock clock) {
        this.people = people;
        this.viewers = viewers;
        this.changes = changes;
        this.policy = policy;
        this.clock = clock;
    }

    private record Entry(Known known, long change, long readAt) {
    }

    /** @param login as typed: upper case and surrounding blanks do not matter */
    Optional<Known> called(String login) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return remembered(name, () -> people.findByLogin(name));
    }

    Optional<Known> with(PersonId id) {
        return remembered(id, () -> people.findById(id));
    }

    private Optional<Known> remembered(Object key, Supplier<Optional<Person>> person) {
        Entry entry = entries.get(key);
        if (entry == null || entry.change() != changes.count() || System.nanoTime() - entry.readAt() > NANOS) {
            entry = read(person);
            if (entry.known() == null) {
                entries.remove(key);
            } else {
                entries.put(key, entry);
            }
        }
        return Optional.ofNullable(entry.known());
    }

    /** The count is taken first: a change that commits while we read makes the entry old before it is used. */
    private Entry read(Supplier<Optional<Person>> person) {
        long change = changes.count();
        Known known = person.get().filter(Person::active)
                .map(one -> new Known(one, viewers.of(one), policy.tooOld(one.passwordChangedAt(), clock.instant())))
                .orElse(null);
        return new Entry(known, change, System.nanoTime());
    }
}
