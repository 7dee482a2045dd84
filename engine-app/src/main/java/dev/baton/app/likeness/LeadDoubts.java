package dev.baton.app.likeness;

import dev.baton.account.ContactId;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.likeness.WhoIsAsked.Asked;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.lead.Doubt;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.DoubtId;
import dev.baton.lead.Doubts;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.processes.DuplicateCheck;
import dev.baton.processes.DuplicateCheck.Variables;
import dev.baton.refusal.NotVisible;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where rules say "likely", a person says it: once for two leads, and for good. */
@Component
public class LeadDoubts {

    private static final long AFTER_ALL_ASSIGNMENTS = Long.MAX_VALUE;

    private final Doubts doubts;
    private final WhoIsAsked asked;
    private final Resemblances resemblances;
    private final ProcessLinks processes;
    private final Tsids ids;
    private final Clock clock;

    LeadDoubts(Doubts doubts, WhoIsAsked asked, Resemblances resemblances, ProcessLinks processes, Tsids ids, Clock clock) {
        this.doubts = doubts;
        this.asked = asked;
        this.resemblances = resemblances;
        this.processes = processes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks whoever has the one whom we know, else a team; whoever gets that one in this very unit of work is known at its end. */
    public void raise(Lead arrived, Resemblance like) {
        Optional<Asked> who = asked.about(arrived, like.ref());
        if (who.isPresent() && who.get().person() != null) {
            ask(who.get(), arrived, like);
        } else {
            UnitOfWork.now().lastly(AFTER_ALL_ASSIGNMENTS, () -> asked.about(arrived, like.ref()).ifPresent(one -> ask(one, arrived, like)));
        }
    }

    private void ask(Asked who, Lead arrived, Resemblance like) {
        Doubt doubt = doubts.save(Doubt.of(ids.next(DoubtId::new), arrived.id(), like.ref(), clock.instant()));
        resemblances.keep(like, doubt.ref());
        Map<String, String> task = new HashMap<>();
        task.put(Variables.TEAM, who.team().toString());
        task.put(Variables.ASSIGNEE, who.person() == null ? null : who.person().toString());
        processes.start(DuplicateCheck.KEY, doubt.ref(), task);
    }

    /** Whoever was asked says it; their task is over with that. */
    public Doubt say(Ref subject, Answer answer, PersonId by) {
        return doubts.save(about(subject).answered(answer, by, clock.instant()));
    }

    public void answered(LeadId one, LeadId another, Answer answer, PersonId by) {
        answered(one, Ref.to(Lead.TYPE, another), answer, by);
    }

    /** Somebody says it without being asked; a task that asks for it is withdrawn. @param another a lead or a contact */
    public void answered(LeadId one, Ref another, Answer answer, PersonId by) {
        Doubt doubt = doubts.between(one, another).orElseGet(() -> Doubt.of(ids.next(DoubtId::new), one, another, clock.instant()));
        if (doubt.answer() != answer) {
            doubts.save(doubt.answered(answer, by, clock.instant()));
            processes.end(DuplicateCheck.KEY, doubt.ref(), "answered elsewhere");
        }
    }

    /** The leads of one contact are the other's, or not after all: whoever was asked so need not answer any more. */
    public void answered(ContactId whose, ContactId known, Answer answer, PersonId by) {
        doubts.aboutLeadsOf(whose, known).forEach(doubt -> answered(doubt.leadId(), doubt.other(), answer, by));
    }

    /** There is nothing to merge any more: whatever was asked about this lead is withdrawn. */
    public void moot(LeadId lead) {
        doubts.of(lead).stream().filter(one -> one.answer() == null).map(Doubt::ref)
                .forEach(open -> processes.end(DuplicateCheck.KEY, open, "moot"));
    }

    /** Those of whom somebody said that they are not this lead's. */
    public Set<Ref> others(LeadId lead) {
        return doubts.of(lead).stream().filter(one -> one.answer() == Answer.OTHER).map(one -> one.beside(lead)).collect(Collectors.toSet());
    }

    public Doubt about(Ref subject) {
        return doubts.findById(new DoubtId(subject.id())).orElseThrow(NotVisible::new);
    }
}
