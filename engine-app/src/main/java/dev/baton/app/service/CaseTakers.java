package dev.baton.app.service;

import dev.baton.app.giving.Assignees.Assignee;
import dev.baton.app.web.Wording;
import dev.baton.service.Case;
import dev.baton.service.Custody;
import dev.baton.team.Person;
import dev.baton.team.Teams;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the reader of a case may give it to. */
@Component
class CaseTakers {

    /** In the place of a log-in, for the team's list: nobody's log-in is empty. */
    private static final String LIST = "";

    private final Teams teams;
    private final Wording wording;

    CaseTakers(Teams teams, Wording wording) {
        this.teams = teams;
        this.wording = wording;
    }

    /** The list first where somebody has it, then people by name; asks for nobody where there is nothing to choose. */
    List<Assignee> of(Case one, Viewer viewer) {
        Custody custody = one.custody();
        if (one.status().over() || custody.teamId() == null || viewer.fields().freeze(Case.TYPE, "owner")) {
            return List.of();
        }
        List<Assignee> takers = new ArrayList<>();
        if (custody.ownerId() != null && CaseTransfer.mayGive(viewer, custody, null)) {
            takers.add(new Assignee(LIST, wording.now().text("cases.give.list")));
        }
        if (custody.ownerId() == null || !takers.isEmpty()) {
            teams.members(custody.teamId()).stream()
                    .filter(person -> person.active() && !person.id().equals(custody.ownerId()) && CaseTransfer.mayGive(viewer, custody, person.id()))
                    .sorted(Comparator.comparing(Person::name)).forEach(person -> takers.add(new Assignee(person.login(), person.name())));
        }
        return takers;
    }
}
