package dev.baton.app.service;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.decision.Decisions;
import dev.baton.assignment.Assigner;
import dev.baton.assignment.Assignment;
import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Method;
import dev.baton.assignment.PoolRequest;
import dev.baton.rules.Decided;
import dev.baton.rules.service.CaseAssignment;
import dev.baton.rules.service.Handling;
import dev.baton.rules.service.HandlingFacts;
import dev.baton.service.Case;
import dev.baton.service.CaseStatus;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who of its team looks after a case: the decision {@code case-assignment} says whether anybody is looked for and how, the
 * pure assignment picks the person, as the last act of the transaction. What the list is for costs no lock.
 */
@Component
class CasePlacement {

    private final Cases cases;
    private final CaseCustody custody;
    private final CaseFacts facts;
    private final CasePools pools;
    private final CaseAssignment placing;
    private final Decisions decisions;
    private final Assigner assigner;
    private final People people;
    private final CaseHands hands;
    private final CaseTurns turns;
    private final Activities activities;
    private final Clock clock;

    CasePlacement(Cases cases, CaseCustody custody, CaseFacts facts, CasePools pools, CaseAssignment placing,
                  Decisions decisions, Assigner assigner, People people, CaseHands hands, CaseTurns turns,
                  Activities activities, Clock clock) {
        this.cases = cases;
        this.custody = custody;
        this.facts = facts;
        this.pools = pools;
        this.placing = placing;
        this.decisions = decisions;
        this.assigner = assigner;
        this.people = people;
        this.hands = hands;
        this.turns = turns;
        this.activities = activities;
        this.clock = clock;
    }

    /** In whose hands the case is until the end of the unit, when somebody may have been found. */
    Custody place(Case asked) {
        Case one = custody.of(asked);
        PersonId owner = one.custody().ownerId();
        if (owner == null) {
            return offer(one, clock.instant(), false).custody();
        }
        if (!people.findById(owner).map(Person::active).orElse(false)) {
            return offer(cases.save(one.handedTo(one.custody().heldBy(null))), clock.instant(), true).custody();
        }
        if (one.status() == CaseStatus.NEW) {
            turns.kept(one, owner);
        }
        return one.custody();
    }

    /** Where nobody could have it until now, and a wish has ceased to bind. */
    Case offerAgain(Case one) {
        return one.custody().mayBeOffered(clock.instant()) ? offer(one, one.createdAt(), true) : one;
    }

    /**
     * @param since when what the rules wish for at first began to bind
     * @param told whether something was said of it already: that the list has it is news then, and asks nobody
     */
    private Case offer(Case one, Instant since, boolean told) {
        Decided<Handling> decided = decide(one);
        Handling handling = decided.outcome();
        if (handling.waits() && !told) {
            return offered(one, one.custody().offered(handling.weight(), null));
        }
        PoolRequest request = pools.request(one, decided, since);
        Case offered = offered(one, one.custody().offered(handling.weight(), again(request)));
        assigner.assignLastly(one.ref(), request, assignment -> hand(offered, assignment));
        return offered;
    }

    private Case offered(Case one, Custody custody) {
        return custody.equals(one.custody()) ? one : cases.save(one.handedTo(custody));
    }

    /** Where somebody is looked for and may be found later, who is not found now. */
    private @Nullable Instant again(PoolRequest request) {
        return request.method() == Method.TEAM_LIST ? null : request.loosensAfter(clock.instant()).orElse(null);
    }

    private Decided<Handling> decide(Case one) {
        HandlingFacts seen = facts.forAssignment(one);
        Decided<Handling> decided = placing.decide(seen);
        decisions.keep(CaseAssignment.DECISION, seen, decided, one.ref());
        return decided;
    }

    private void hand(Case one, Assignment assignment) {
        if (assignment instanceof Assigned given) {
            if (one.status() != CaseStatus.NEW) { // nobody has given a new one back
                turns.anew(one.ref());
            }
            hands.give(one.ref(), given.person());
            note(one, given.login());
        } else {
            note(one, assignment.reason().line());
        }
    }

    private void note(Case one, String whom) {
        activities.note(Activity.Kind.ASSIGNED, one.ref(), one.contactId(), one.accountId(), whom, null);
    }
}
