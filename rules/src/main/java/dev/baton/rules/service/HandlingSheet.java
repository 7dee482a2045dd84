package dev.baton.rules.service;

import dev.baton.rules.assignment.Method;
import dev.baton.rules.assignment.WantedSheet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What rules say about the people of the team is a reason only where one of them is looked for. */
public final class HandlingSheet extends WantedSheet<Handling> {

    private final Set<String> narrowing = new LinkedHashSet<>();
    private boolean lastHandlerFirst;

    HandlingSheet() {
    }

    public void lastHandlerFirst(boolean first) {
        if (first && !lastHandlerFirst) {
            lastHandlerFirst = true;
            counts();
        }
    }

    @Override
    protected void narrows() {
        narrowing.add(rule());
    }

    @Override
    protected Handling outcome() {
        Handling handling = new Handling(methodRule(), method(Method.TEAM_LIST), person(), lastHandlerFirst,
                accountOwnerFirst(), skills(), preferred(), dueWithinHours(), weight());
        if (!handling.waits()) {
            narrowing.forEach(this::counts);
        }
        return handling;
    }
}
