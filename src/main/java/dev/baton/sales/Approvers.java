package dev.baton.sales;

import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may be asked for an approval: the managers above the requester, one after the other, then an admin. Nobody is asked
 * about their own, whatever other role they have.
 */
public final class Approvers {

    private final List<Person> line;
    private final List<Person> admins;
    private final Set<PersonId> concerned;

    private Approvers(List<Person> line, List<Person> admins, Set<PersonId> concerned) {
        this.line = line;
        this.admins = admins;
        this.concerned = concerned;
    }

    /**
     * @param requester whose managers are asked
     * @param concerned whose own it is; they are never asked
     */
    public static Approvers of(PersonId requester, Set<PersonId> concerned, Collection<Person> everybody) {
        Map<PersonId, Person> known = everybody.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Person> line = new ArrayList<>();
        Person next = known.get(known.get(requester).managerId());
        while (next != null && !line.contains(next)) {
            line.add(next);
            next = known.get(next.managerId());
        }
        return new Approvers(line, everybody.stream().filter(person -> person.is(Role.ADMIN)).toList(), concerned);
    }

    /**
     * The first who fits, from the level's own manager upwards, then an admin. Whoever had a say before is passed over as
     * long as there is anybody else; an admin may be asked again.
     *
     * @param upwards how many managers above the requester to begin
     * @param before who decided on an earlier level, or let this one lie
     */
    public Optional<Person> find(int upwards, Set<PersonId> before) {
        Predicate<Person> fresh = person -> !before.contains(person.id());
        return Stream.of(line.stream().skip(upwards - 1).filter(fresh), admins.stream().filter(fresh), admins.stream())
                .flatMap(Function.identity()).filter(this::mayDecide).findFirst();
    }

    private boolean mayDecide(Person person) {
        return person.active() && !concerned.contains(person.id());
    }
}
