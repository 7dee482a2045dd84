package dev.baton.app.service;

import dev.baton.account.Contacts;
import dev.baton.app.inbox.WorkSubject;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.processes.CaseHandling;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the inbox speaks about a case, and what it means for the case that somebody takes the work. */
@Component
class CaseSubject implements WorkSubject {

    private final Cases cases;
    private final CasePromises promises;
    private final Contacts contacts;
    private final DecisionLog decisions;
    private final CaseTurns turns;

    CaseSubject(Cases cases, CasePromises promises, Contacts contacts, DecisionLog decisions, CaseTurns turns) {
        this.cases = cases;
        this.promises = promises;
        this.contacts = contacts;
        this.decisions = decisions;
        this.turns = turns;
    }

    @Override
    public String type() {
        return Case.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        Case one = cases.about(subject);
        String sender = contacts.the(one.contactId()).name();
        return new Headline(one.name() + " " + one.subject(), sender, one.language(), one.priority().weight(),
                Reason.of(decisions.thatLedTo(subject)));
    }

    @Override
    public Optional<Instant> dueAt(Ref subject) {
        return promises.of(cases.about(subject)).dueAt();
    }

    @Override
    public Map<Ref, Ref> claims(Collection<Ref> subjects) {
        return cases.findAllById(subjects.stream().map(subject -> new CaseId(subject.id())).toList()).stream()
                .filter(one -> one.claimsId() != null)
                .collect(Collectors.toMap(Case::ref, one -> Ref.to(Case.TYPE, one.claimsId())));
    }

    @Override
    public boolean goesWith(String element) {
        return element.equals(CaseHandling.Tasks.HANDLE_CASE);
    }

    @Override
    public void handedTo(Ref subject, PersonId owner) {
        Case one = cases.about(subject);
        cases.save(one.handedTo(one.custody().heldBy(owner)));
    }

    @Override
    public void takenBy(Ref subject, PersonId owner) {
        turns.taken(subject, owner);
    }

    @Override
    public void givenBackBy(Ref subject, PersonId owner) {
        turns.givenBack(subject, owner);
    }
}
