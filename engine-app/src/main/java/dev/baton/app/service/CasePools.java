package dev.baton.app.service;

import dev.baton.app.assignment.PoolRequests;
import dev.baton.app.giving.Recipients;
import dev.baton.assignment.PoolRequest;
import dev.baton.assignment.Work;
import dev.baton.rules.Decided;
import dev.baton.rules.assignment.Method;
import dev.baton.rules.service.CaseAssignment;
import dev.baton.rules.service.Handling;
import dev.baton.service.Case;
import dev.baton.service.CaseHistory;
import dev.baton.team.People;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the decision {@code case-assignment} says, in the words of the assignment. */
@Component
class CasePools {

    private final CaseHistory history;
    private final CaseFacts facts;
    private final PoolRequests requests;
    private final People people;
    private final Recipients recipients;

    CasePools(CaseHistory history, CaseFacts facts, PoolRequests requests, People people, Recipients recipients) {
        this.history = history;
        this.facts = facts;
        this.requests = requests;
        this.people = people;
        this.recipients = recipients;
    }

    /** @param since when what the rules wish for at first began to bind */
    PoolRequest request(Case one, Decided<Handling> decided, Instant since) {
        Handling handling = decided.outcome();
        TeamId team = one.custody().teamId();
        PoolRequest request = requests.of(team, Work.CASE, CaseAssignment.DECISION, decided, since)
                .inRotation(rotation(handling.rule()));
        return !handling.person().isEmpty() ? request : first(one, handling)
                .map(person -> handling.method() == Method.TEAM_LIST ? request.naming(person) : request.preferring(person))
                .orElse(request);
    }

    /** Turns are counted by the rule that named the method. */
    static String rotation(Object rule) {
        return "case/" + rule;
    }

    /** Who comes before all others, whatever the method is. */
    private Optional<PersonId> first(Case one, Handling handling) {
        Optional<PersonId> last = handling.lastHandlerFirst()
                ? history.of(one.contactId()).handlerIn(one.custody().teamId()) : Optional.empty();
        return last.isPresent() || !handling.accountOwnerFirst() ? last : facts.accountOwner(one).filter(this::worksWithCases);
    }

    /** Who has an account may be of another trade, and would not see a case of theirs. */
    private boolean worksWithCases(PersonId person) {
        return people.findById(person).filter(one -> recipients.mayHave(one, Case.TYPE)).isPresent();
    }
}
