package dev.baton.app.service;

import dev.baton.app.giving.Assignees.Assignee;
import dev.baton.app.giving.Recipients;
import dev.baton.app.web.Wording;
import dev.baton.service.Case;
import dev.baton.service.Custody;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the reader of a case may give it to. */
@Component
class CaseTakers {

    /** In the place of a log-in, for the team's list: nobody's log-in is empty. */
    private static final String LIST = "";

    private final Recipients recipients;
    private final Wording wording;

    CaseTakers(Recipients recipients, Wording wording) {
        this.recipients = recipients;
        this.wording = wording;
    }

    /** Whether there is anybody: who may give away what somebody has may give it back, too, and what nobody has may be taken. */
    static boolean any(Case one, Viewer viewer) {
        Custody custody = one.custody();
        return !one.status().over() && custody.teamId() != null && !viewer.fields().freeze(Case.TYPE, "owner")
                && CaseTransfer.mayGive(viewer, custody, custody.ownerId() == null ? viewer.id() : null);
    }

    /** The list first where somebody has it, then people of its team by name. */
    List<Assignee> of(Case one, Viewer viewer) {
        Custody custody = one.custody();
        List<Assignee> takers = new ArrayList<>();
        if (!any(one, viewer)) {
            return takers;
        }
        if (custody.ownerId() != null) {
            takers.add(new Assignee(LIST, wording.now().text("cases.give.list")));
        }
        recipients.of(Case.TYPE, custody.teamId()).stream()
                .filter(person -> !person.id().equals(custody.ownerId()) && CaseTransfer.mayGive(viewer, custody, person.id()))
                .forEach(person -> takers.add(new Assignee(person.login(), person.name())));
        return takers;
    }
}
