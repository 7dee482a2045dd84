package dev.baton.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.team.PasswordHash;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is asked, seen from a seller with a supervisor and a head above. */
class ApproversTest {

    private static final Person HEAD = person(1, null, true, Role.SUPERVISOR);
    private static final Person SUPERVISOR = person(2, HEAD, true, Role.SUPERVISOR, Role.ADMIN);
    private static final Person SELLER = person(3, SUPERVISOR, true, Role.AGENT);
    private static final Person ADMIN = person(4, null, true, Role.ADMIN);

    @Test
    void theManagerIsAskedFirstAndTheManagersManagerNext() {
        assertThat(asked(SELLER, 1, Set.of(), HEAD, SUPERVISOR, SELLER)).contains(SUPERVISOR);
        assertThat(asked(SELLER, 2, Set.of(SUPERVISOR.id()), HEAD, SUPERVISOR, SELLER)).contains(HEAD);
    }

    @Test
    void whoHadASayBeforeIsPassedOver() {
        assertThat(asked(SELLER, 1, Set.of(SUPERVISOR.id()), HEAD, SUPERVISOR, SELLER)).contains(HEAD);
    }

    @Test
    void whoIsGoneIsPassedOver() {
        Person gone = person(2, HEAD, false, Role.SUPERVISOR);

        assertThat(asked(SELLER, 1, Set.of(), HEAD, gone, SELLER)).contains(HEAD);
    }

    @Test
    void aboveTheLastManagerAnAdminIsAsked() {
        assertThat(asked(HEAD, 1, Set.of(), HEAD, SUPERVISOR, SELLER, ADMIN)).contains(SUPERVISOR);
        assertThat(asked(HEAD, 1, Set.of(SUPERVISOR.id()), HEAD, SUPERVISOR, SELLER, ADMIN)).contains(ADMIN);
    }

    @Test
    void nobodyIsAskedAboutTheirOwnAsAnAdminEither() {
        assertThat(asked(ADMIN, 1, Set.of(), ADMIN)).isEmpty();
        assertThat(Approvers.of(SELLER.id(), Set.of(SELLER.id(), SUPERVISOR.id()), List.of(HEAD, SUPERVISOR, SELLER))
                .find(1, Set.of())).as("the owner is the requester's manager").contains(HEAD);
    }

    @Test
    void twoWhoManageEachOtherAreNoEndlessLine() {
        Person one = new Person(SELLER.id(), 0, "one", "One", "one@baton.example", "en", "UTC", Roles.of(Role.AGENT),
                new PersonId(9), true, 10, new PasswordHash("x"), Instant.EPOCH);
        Person other = person(9, one, true, Role.AGENT);

        assertThat(asked(one, 1, Set.of(), one, other)).contains(other);
        assertThat(asked(one, 2, Set.of(other.id()), one, other)).isEmpty();
    }

    private static Optional<Person> asked(Person requester, int upwards, Set<PersonId> before, Person... everybody) {
        return Approvers.of(requester.id(), Set.of(requester.id()), List.of(everybody)).find(upwards, before);
    }

    private static Person person(long id, Person manager, boolean active, Role... roles) {
        return new Person(new PersonId(id), 0, "p" + id, "Person " + id, "p" + id + "@baton.example", "en", "UTC",
                Roles.of(roles), manager == null ? null : manager.id(), active, 10, new PasswordHash("x"), Instant.EPOCH);
    }
}
