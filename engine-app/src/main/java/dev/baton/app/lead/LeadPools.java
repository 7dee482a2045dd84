package dev.baton.app.lead;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contacts;
import dev.baton.app.assignment.PoolRequests;
import dev.baton.app.team.Directory;
import dev.baton.assignment.PoolRequest;
import dev.baton.assignment.Work;
import dev.baton.lead.Lead;
import dev.baton.normal.Language;
import dev.baton.rules.Decided;
import dev.baton.rules.lead.Grade;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.rules.lead.Placement;
import dev.baton.rules.lead.PlacementFacts;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lead in the words of the decision {@code lead-assignment}, and what it says in the words of the assignment. */
@Component
class LeadPools {

    private final Contacts contacts;
    private final Accounts accounts;
    private final PoolRequests requests;
    private final Directory directory;
    private final Clock clock;

    LeadPools(Contacts contacts, Accounts accounts, PoolRequests requests, Directory directory, Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.requests = requests;
        this.directory = directory;
        this.clock = clock;
    }

    PlacementFacts facts(Lead lead) {
        var who = lead.prospect();
        var market = lead.market();
        return new PlacementFacts(text(who.country()), text(market.region()), text(market.postalCode()),
                Language.spoken(who.language()), lead.source(), text(market.industry()).toLowerCase(Locale.ROOT),
                lead.rating().score(), Grade.valueOf(lead.rating().grade()),
                who.employees() == null ? 0 : who.employees(), account(lead) != null, lead.care().attempts() + 1,
                text(directory.key(lead.origin().wantedTeamId())), lead.custom().values());
    }

    PoolRequest request(Lead lead, TeamId team, Decided<Placement> decided) {
        Placement placement = decided.outcome();
        PoolRequest request = requests.of(team, Work.LEAD, LeadAssignment.DECISION, decided, bindingSince(lead))
                .inRotation(rotation(placement.rule()));
        return placement.accountOwnerFirst() && placement.person().isEmpty()
                ? accountOwner(lead).map(request::preferring).orElse(request) : request;
    }

    /** Turns are counted by the rule that named the pool. */
    static String rotation(Object rule) {
        return "lead/" + rule;
    }

    private Optional<PersonId> accountOwner(Lead lead) {
        return Optional.ofNullable(account(lead)).flatMap(accounts::findById).map(Account::ownerId);
    }

    private AccountId account(Lead lead) {
        return contacts.the(lead.contactId()).accountId();
    }

    /** A wish binds for a while from when it is first assigned, also after a rest. */
    private Instant bindingSince(Lead lead) {
        return lead.care().attempts() == 0 ? clock.instant() : lead.createdAt();
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
