package dev.baton.app.service;

import dev.baton.app.team.Directory;
import dev.baton.assignment.ByHand;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.rules.service.CaseAssignment;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.team.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a case counts for those who took it or were given it by hand: a turn in the rotation of the rule that left it in the list. */
@Component
class CaseTurns {

    private final Cases cases;
    private final DecisionLog decisions;
    private final ByHand byHand;
    private final Directory directory;
    private final Clock clock;

    CaseTurns(Cases cases, DecisionLog decisions, ByHand byHand, Directory directory, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.byHand = byHand;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who opened it has it: no rule was asked. */
    void kept(Case one, PersonId owner) {
        byHand.took(owner, "", one.custody().weight());
    }

    /** Who gave it back and takes it again has had that turn, in the month of a quota. */
    void taken(Ref subject, PersonId owner) {
        CaseId id = new CaseId(subject.id());
        if (!cases.wasGivenBackBy(id, owner, today(owner).withDayOfMonth(1))) {
            cases.forgetGivenBack(id, owner); // if they give it back, that is this turn
            had(subject, owner);
        }
    }

    /** By hand: whatever they gave back before was another turn. */
    void given(Ref subject, PersonId owner) {
        anew(subject);
        had(subject, owner);
    }

    void givenBack(Ref subject, PersonId owner) {
        cases.givenBack(new CaseId(subject.id()), owner, today(owner));
    }

    /** It is somebody's because of a new decision: whatever they gave back before was another turn. */
    void anew(Ref subject) {
        cases.forgetGivenBack(new CaseId(subject.id()));
    }

    private void had(Ref subject, PersonId owner) {
        Decision placed = decisions.newest(CaseAssignment.DECISION.key(), List.of(subject)).get(subject);
        byHand.took(owner, placed == null ? "" : CasePools.rotation(placed.outcome().get("rule")),
                cases.about(subject).custody().weight());
    }

    private LocalDate today(PersonId person) {
        return LocalDate.ofInstant(clock.instant(), directory.person(person).map(one -> ZoneId.of(one.timeZone())).orElse(ZoneOffset.UTC));
    }
}
