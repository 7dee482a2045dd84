package dev.baton.app.service;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.decision.Decisions;
import dev.baton.assignment.Assigner;
import dev.baton.assignment.Assignment;
import dev.baton.assignment.Assignment.Assigned;
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

    CasePlacement(Cases cases, CaseCustody custody, CaseFacts facts, CasePools pools, CaseAssignment placing,
                  Decisions decisions, Assigner assigner, People people, CaseHands hands, CaseTurns turns,
                  Activities activities) {
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
    }

    /** In whose hands the case is until the end of the unit, when somebody may have been found. */
    Custody place(Case asked) {
        Case one = custody.of(asked);
        PersonId owner = one.custody().ownerId();
        if (owner == null) {
            return offer(one, false).custody();
        }
        if (!people.findById(owner).map(Person::active).orElse(false)) {
            return offer(cases.save(one.handedTo(one.custody().heldBy(null))), true).custody();
        }
        if (one.status() == CaseStatus.NEW) {
            turns.kept(one, owner);
        }
        return one.custody();
    }

    /** @param dropped whether it was taken from somebody just now: that the list has it is news then, and asks nobody */
    private Case offer(Case one, boolean dropped) {
        Decided<Handling> decided = decide(one);
        Handling handling = decided.outcome();
        Case offered = handling.weight() == one.custody().weight() ? one
                : cases.save(one.handedTo(one.custody().weighing(handling.weight())));
        if (dropped || !handling.waits()) {
            assigner.assignLastly(one.ref(), pools.request(offered, decided), assignment -> hand(offered, assignment));
        }
        return offered;
    }

    private Decided<Handling> decide(Case one) {
        HandlingFacts seen = facts.forAssignment(one);
        Decided<Handling> decided = placing.decide(seen);
        decisions.keep(CaseAssignment.DECISION, seen, decided, one.ref());
        return decided;
    }

    private void hand(Case one, Assignment assignment) {
        if (assignment instanceof Assigned given) {
            if (one.status() != CaseStatus.NEW) { // nobody can have given a new one back
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
