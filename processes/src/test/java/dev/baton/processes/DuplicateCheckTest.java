package dev.baton.processes;

import static dev.baton.processes.DuplicateCheck.Answers.OTHER;
import static dev.baton.processes.DuplicateCheck.Answers.SAME;
import static dev.baton.processes.DuplicateCheck.Tasks.COMPARE_PEOPLE;
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
        asked().completes(COMPARE_PEOPLE, ANSWER, SAME);

        check.endsAt("Taken as one");
    }

    @Test
    void whoFindsTwoPeopleKeepsThemApart() {
        asked().completes(COMPARE_PEOPLE, ANSWER, OTHER);

        check.endsAt("Kept apart");
    }

    private static Rehearsal asked() {
        Rehearsal asked = check.starts(TEAM, "17", ASSIGNEE, null);
        check.isOfferedTo(COMPARE_PEOPLE, "17");
        return asked;
    }
}
