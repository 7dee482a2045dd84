package dev.baton.app.access;

import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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

    /** A password ages in real time: who moves the demo's clock by a year is not locked out. */
    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);
    private static final long NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<Object, Entry> entries = new ConcurrentHashMap<>();
    private final People people;
    private final Viewers viewers;
    private final PeopleChanges changes;
    private final PasswordPolicy policy;

    KnownPeople(People people, Viewers viewers, PeopleChanges changes, PasswordPolicy policy) {
        this.people = people;
        this.viewers = viewers;
        this.changes = changes;
        this.policy = policy;
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
                .map(one -> new Known(one, viewers.of(one), policy.tooOld(one.passwordChangedAt(), REAL_TIME.instant())))
                .orElse(null);
        return new Entry(known, change, System.nanoTime());
    }
}
