package dev.baton.team;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who works with Baton.
 *
 * @param language BCP 47 tag of the language that the pages speak with this person
 * @param capacity how many open leads and cases assignment gives at most
 * @param passwordHash never leaves this record: not in the audit, not in an answer
 */
@Table("person")
public record Person(@Id PersonId id, @Version Integer version, String login, String name, String email, String language,
                     String timeZone, Roles roles, PersonId managerId, boolean active, int capacity,
                     PasswordHash passwordHash, Instant passwordChangedAt) implements Audited {

    @Override
    public Ref ref() {
        return Ref.to("person", id);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public boolean is(Role role) {
        return roles.include(role);
    }

    public Person speaking(String language) {
        return new Person(id, version, login, name, email, language, timeZone, roles, managerId, active, capacity,
                passwordHash, passwordChangedAt);
    }

    public Person taking(int capacity) {
        return new Person(id, version, login, name, email, language, timeZone, roles, managerId, active, capacity,
                passwordHash, passwordChangedAt);
    }

    public Person withPassword(PasswordHash hash, Instant at) {
        return new Person(id, version, login, name, email, language, timeZone, roles, managerId, active, capacity, hash, at);
    }
}
