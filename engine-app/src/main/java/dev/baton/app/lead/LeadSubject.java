package dev.baton.app.lead;

import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.inbox.WorkSubject;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Mark;
import dev.baton.assignment.ByHand;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the inbox speaks about a lead. */
@Component
class LeadSubject implements WorkSubject {

    private final Leads leads;
    private final DecisionLog decisions;
    private final ByHand byHand;
    private final LeadMarks marks;
    private final Directory directory;
    private final WorkItems items;
    private final Clock clock;

    LeadSubject(Leads leads, DecisionLog decisions, ByHand byHand, LeadMarks marks, Directory directory, WorkItems items,
                Clock clock) {
        this.leads = leads;
        this.decisions = decisions;
        this.byHand = byHand;
        this.marks = marks;
        this.directory = directory;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        Lead lead = leads.about(subject);
        var who = lead.prospect();
        String title = who.company() == null ? who.name() : who.name() + ", " + who.company();
        return new Headline(title, who.name(), who.language(), lead.rating() == null ? 50 : lead.rating().score(),
                Reason.of(decisions.thatLedTo(subject)));
    }

    /** The priority of such work is the lead's score. */
    @Override
    public Mark mark(int priority, Viewer viewer) {
        return viewer.fields().hide(Lead.TYPE, "score") ? null : marks.of(priority);
    }

    @Override
    public void handedTo(Ref subject, PersonId owner) {
        Lead lead = leads.about(subject);
        if (owner != null && lead.care().ownerId() == null && lead.care().reminders() > 0) { // who leads need not see to an owner now
            items.dismissNotices(Lead.TYPE, lead.id().value(), LeadWatch.TITLE);
        }
        leads.save(lead.heldBy(owner));
    }

    @Override
    public void givenBackBy(Ref subject, PersonId owner) {
        leads.givenBack(new LeadId(subject.id()), owner, today(owner));
    }

    /** Who gave it back and takes it again has had that turn, in the month of a quota. */
    @Override
    public void takenBy(Ref subject, PersonId owner) {
        LeadId lead = new LeadId(subject.id());
        if (!leads.wasGivenBackBy(lead, owner, today(owner).withDayOfMonth(1))) {
            leads.forgetGivenBack(lead, owner); // if they give it back, that is this turn
            tookTurn(subject, owner);
        }
    }

    private LocalDate today(PersonId person) {
        return LocalDate.ofInstant(clock.instant(), directory.person(person).map(one -> ZoneId.of(one.timeZone())).orElse(ZoneOffset.UTC));
    }

    /** A turn in the rotation of the rule that left it in the list. */
    void tookTurn(Ref subject, PersonId owner) {
        Decision placed = decisions.newest(LeadAssignment.DECISION.key(), List.of(subject)).get(subject);
        byHand.took(owner, placed == null ? "" : LeadPools.rotation(placed.outcome().get("rule")),
                leads.about(subject).care().weight());
    }
}
