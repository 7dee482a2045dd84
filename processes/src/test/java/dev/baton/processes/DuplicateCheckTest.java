package dev.baton.processes;

import static dev.baton.processes.DuplicateCheck.Answers.OTHER;
import static dev.baton.processes.DuplicateCheck.Answers.SAME;
import static dev.baton.processes.DuplicateCheck.Tasks.COMPARE_LEADS;
import static dev.baton.processes.DuplicateCheck.Variables.ANSWER;
import static dev.baton.processes.DuplicateCheck.Variables.ASSIGNEE;
import static dev.baton.processes.DuplicateCheck.Variables.TEAM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DuplicateCheckTest {

    @RegisterExtension
    static final Rehearsal check = Rehearsal.of(DuplicateCheck.KEY);

    @Test
    void whoFindsOnePersonMergesTheLeads() {
        asked().completes(COMPARE_LEADS, ANSWER, SAME);

        check.endsAt("Leads merged");
    }

    @Test
    void whoFindsTwoPeopleKeepsThemApart() {
        asked().completes(COMPARE_LEADS, ANSWER, OTHER);

        check.endsAt("Leads kept apart");
    }

    private static Rehearsal asked() {
        Rehearsal asked = check.starts(TEAM, "17", ASSIGNEE, null);
        check.isOfferedTo(COMPARE_LEADS, "17");
        return asked;
    }
}
