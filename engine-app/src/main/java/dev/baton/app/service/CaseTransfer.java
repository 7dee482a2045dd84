package dev.baton.app.service;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.team.Directory;
import dev.baton.assignment.Assigner;
import dev.baton.service.Case;
import dev.baton.service.Custody;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person gives a case to somebody, or back to its team's list. */
@Component
public class CaseTransfer {

    private static final String NOBODY = "inbox.nobody";

    private final Assigner assigner;
    private final CaseHands hands;
    private final CaseTurns turns;
    private final Activities activities;
    private final Directory directory;

    CaseTransfer(Assigner assigner, CaseHands hands, CaseTurns turns, Activities activities, Directory directory) {
        this.assigner = assigner;
        this.hands = hands;
        this.turns = turns;
        this.activities = activities;
        this.directory = directory;
    }

    /** Whether this is theirs to say; whoever has it may also give it back. @param to null for the team's list */
    public static boolean mayGive(Viewer by, Custody custody, @Nullable PersonId to) {
        return by.mayGive(custody.ownerId(), custody.teamId(), to) || to == null && by.id().equals(custody.ownerId());
    }

    /** @param to null for the team's list */
    public void give(Case one, @Nullable PersonId to, Viewer by) {
        PersonId before = one.custody().ownerId();
        assigner.givenByHand(one.ref(), to, by.id());
        hands.give(one.ref(), to);
        if (to == null) {
            if (by.id().equals(before)) {
                turns.givenBack(one.ref(), before);
            }
        } else if (to.equals(by.id())) {
            turns.taken(one.ref(), to);
        } else {
            turns.given(one.ref(), to);
        }
        activities.note(Activity.Kind.ASSIGNED, one.ref(), one.contactId(), one.accountId(), to == null ? NOBODY : directory.login(to), null);
    }
}
