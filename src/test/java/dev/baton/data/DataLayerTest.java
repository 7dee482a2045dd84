package dev.baton.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.audit.Audit;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.node.NodeLease;
import dev.baton.node.Numbers;
import dev.baton.team.PasswordHash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class DataLayerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Ref CAUSE = new Ref("mail", 7);

    @Autowired UnitOfWork units;
    @Autowired People people;
    @Autowired Tsids ids;
    @Autowired Audit audit;
    @Autowired Numbers numbers;
    @Autowired JdbcClient jdbc;

    @Test
    void readsARecordAsItWasWritten() {
        Person ann = saved(person("ann"));

        assertThat(people.findByLogin("ann")).contains(ann);
        assertThat(ann.version()).isZero();
        assertThat(ann.is(Role.AGENT)).isTrue();
    }

    @Test
    void leavesOneAuditRowPerChangeWithItsActorAndCause() {
        Person bea = saved(person("bea"));

        units.run(Actor.person(bea.id(), "page"), CAUSE, () -> {
            Person read = people.findById(bea.id()).orElseThrow();
            people.save(new Person(read.id(), read.version(), read.login(), "Bea Long", read.email(), read.language(),
                    read.timeZone(), read.roles(), read.managerId(), read.active(), read.capacity(),
                    new PasswordHash("other"), read.passwordChangedAt()));
        });

        List<Audit.Entry> history = audit.of(bea.ref());
        assertThat(history).extracting(Audit.Entry::kind).containsExactly(Audit.Kind.CREATED, Audit.Kind.CHANGED);
        assertThat(history.get(1).person()).isEqualTo(bea.id());
        assertThat(history.get(1).cause()).isEqualTo(CAUSE);
        assertThat(history.get(1).changes()).containsOnlyKeys("name", "passwordHash")
                .containsEntry("name", new Audit.Change("bea", "Bea Long"))
                .containsEntry("passwordHash", new Audit.Change("••••", "••••"));
    }

    @Test
    void leavesNothingBehindWhenTheUnitFails() {
        Person cleo = person("cleo");

        assertThatThrownBy(() -> units.run(Actor.system("test"), null, () -> {
            people.save(cleo);
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(people.findByLogin("cleo")).isEmpty();
        assertThat(audit.of(cleo.ref())).isEmpty();
    }

    @Test
    void repeatsAUnitThatLostARaceAndGivesUpAfterThree() {
        List<Integer> attempts = new ArrayList<>();

        String won = units.perform(Actor.system("test"), null, () -> {
            attempts.add(1);
            if (attempts.size() < 3) {
                throw new OptimisticLockingFailureException("lost");
            }
            return "won";
        });

        assertThat(won).isEqualTo("won");
        assertThatThrownBy(() -> units.run(Actor.system("test"), null, () -> {
            attempts.add(1);
            throw new OptimisticLockingFailureException("lost");
        })).hasMessage("lost");
        assertThat(attempts).hasSize(6);
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        Person stale = saved(person("dan"));
        saved(stale.withPassword(new PasswordHash("new"), NOON));

        assertThatThrownBy(() -> saved(stale)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void neverHandsOutANumberTwice() {
        Set<Long> seen = new HashSet<>();
        Numbers another = numbers;

        IntStream.range(0, 120).forEach(i -> assertThat(seen.add(another.next("case"))).isTrue());

        assertThat(seen).allMatch(number -> number > 100_000);
    }

    @Test
    void leasesEachNodeANumberOfItsOwn() {
        NodeLease leases = new NodeLease(jdbc, Clock.systemUTC());

        var one = leases.take();
        var two = leases.take();

        assertThat(one.number()).isNotEqualTo(two.number());
        assertThat(leases.renew(one)).isTrue();
        leases.release(one);
        assertThat(leases.renew(one)).isFalse();
        assertThat(leases.take().number()).isEqualTo(one.number());
    }

    private Person saved(Person person) {
        return units.perform(Actor.system("test"), null, () -> people.save(person));
    }

    private Person person(String login) {
        return new Person(ids.next(PersonId::new), null, login, login, login + "@baton.example", "en", "UTC",
                Roles.of(Role.AGENT), null, true, 20, new PasswordHash("x"), NOON);
    }
}
