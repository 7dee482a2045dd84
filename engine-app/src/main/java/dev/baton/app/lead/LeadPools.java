package dev.baton.app.lead;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contacts;
import dev.baton.app.team.Directory;
import dev.baton.assignment.Method;
import dev.baton.assignment.Need;
import dev.baton.assignment.PoolRequest;
import dev.baton.assignment.Ruling;
import dev.baton.assignment.Work;
import dev.baton.lead.Lead;
import dev.baton.rules.Decided;
import dev.baton.rules.Fired;
import dev.baton.rules.lead.Grade;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.rules.lead.Placement;
import dev.baton.rules.lead.PlacementFacts;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lead in the words of the decision {@code lead-assignment}, and what it says in the words of the assignment. */
@Component
class LeadPools {

    /** Whom a rule names by a log-in that nobody has: nobody fits, and the trace says that somebody else was named. */
    private static final PersonId NOBODY = new PersonId(0);

    private final Contacts contacts;
    private final Accounts accounts;
    private final Directory directory;
    private final Clock clock;

    LeadPools(Contacts contacts, Accounts accounts, Directory directory, Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    PlacementFacts facts(Lead lead) {
        var who = lead.prospect();
        var market = lead.market();
        return new PlacementFacts(text(who.country()), text(market.region()), text(market.postalCode()),
                text(who.language()), lead.source(), text(market.industry()).toLowerCase(Locale.ROOT),
                lead.rating().score(), Grade.valueOf(lead.rating().grade()),
                who.employees() == null ? 0 : who.employees(), account(lead) != null, lead.care().attempts() + 1,
                text(directory.key(lead.origin().wantedTeamId())), lead.custom().values());
    }

    PoolRequest request(Lead lead, TeamId team, Decided<Placement> decided) {
        Placement placement = decided.outcome();
        return pool(lead, team, placement).inRotation(rotation(placement.rule()))
                .needing(needs(lead, placement)).orBackWithin(Duration.ofHours(placement.dueWithinHours()))
                .weighing(placement.weight())
                .by(new Ruling(LeadAssignment.DECISION.key(), decided.fired().stream().map(Fired::rule).toList(),
                        decided.lost()));
    }

    /** Turns are counted by the rule that named the pool. */
    static String rotation(Object rule) {
        return "lead/" + rule;
    }

    private PoolRequest pool(Lead lead, TeamId team, Placement placement) {
        if (!placement.person().isEmpty()) {
            return PoolRequest.named(team, Work.LEAD,
                    directory.person(placement.person()).map(Person::id).orElse(NOBODY));
        }
        PoolRequest pool = PoolRequest.of(team, Work.LEAD, method(placement.method()));
        return placement.accountOwnerFirst() ? accountOwner(lead).map(pool::preferring).orElse(pool) : pool;
    }

    private Optional<PersonId> accountOwner(Lead lead) {
        return Optional.ofNullable(account(lead)).flatMap(accounts::findById).map(Account::ownerId);
    }

    private AccountId account(Lead lead) {
        return contacts.the(lead.contactId()).accountId();
    }

    /** A wish binds for a while from when it is first assigned, also after a rest. */
    private Need[] needs(Lead lead, Placement placement) {
        Instant since = lead.care().attempts() == 0 ? clock.instant() : lead.createdAt();
        return Stream.concat(
                placement.skills().stream().map(skill -> Need.required(skill.skill(), skill.level())),
                placement.preferred().stream().map(wish -> Need.required(wish.skill(), wish.level())
                        .bindingUntil(since.plus(Duration.ofMinutes(wish.minutes())))))
                .toArray(Need[]::new);
    }

    private static Method method(dev.baton.rules.lead.Method named) {
        return switch (named) {
            case LEAST_LOADED -> Method.LEAST_LOADED;
            case ROUND_ROBIN -> Method.ROUND_ROBIN;
            case MOST_FREE -> Method.MOST_FREE;
            case TEAM_LIST -> Method.TEAM_LIST;
            case SUPERVISOR -> throw new IllegalArgumentException("A supervisor is not picked from a pool");
        };
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
