package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.decision.Decisions;
import dev.baton.app.inbox.Tasks;
import dev.baton.app.team.Directory;
import dev.baton.assignment.Assigner;
import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Assignment;
import dev.baton.assignment.PoolRequest;
import dev.baton.calendar.Calendars;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.rules.Decided;
import dev.baton.rules.assignment.Method;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.rules.lead.Placement;
import dev.baton.rules.lead.PlacementFacts;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who looks after a lead: the decision {@code lead-assignment} names pool and method, the pure assignment picks the
 * person, as the last act of the transaction.
 */
@Component
class LeadPlacement {

    /** When no rule says how soon: one working day of eight hours. */
    private static final int DEFAULT_MINUTES = 480;

    private final Leads leads;
    private final LeadPools pools;
    private final LeadAssignment placing;
    private final Decisions decisions;
    private final Assigner assigner;
    private final Calendars calendars;
    private final Directory directory;
    private final Teams teams;
    private final Tasks tasks;
    private final Activities activities;
    private final Clock clock;

    LeadPlacement(Leads leads, LeadPools pools, LeadAssignment placing, Decisions decisions, Assigner assigner,
                  Calendars calendars, Directory directory, Teams teams, Tasks tasks, Activities activities, Clock clock) {
        this.leads = leads;
        this.pools = pools;
        this.placing = placing;
        this.decisions = decisions;
        this.assigner = assigner;
        this.calendars = calendars;
        this.directory = directory;
        this.teams = teams;
        this.tasks = tasks;
        this.activities = activities;
        this.clock = clock;
    }

    /** The lead as it waits in its team's list until {@code firstContactBy}; the person follows at the end of the unit. */
    Lead place(Lead lead) {
        Decided<Placement> decided = decide(lead);
        Team team = team(decided.outcome());
        return offer(lead, lead.givenTo(team.id(), null, contactBy(team, decided.outcome())), decided);
    }

    /** To someone else, or to whom it is offered again. */
    Lead reassign(Lead lead) {
        return lead.care().mayBeOffered(clock.instant()) ? offerAgain(lead) : place(lead);
    }

    /** Nobody could have it until now, and a wish has ceased to bind: that is no owner more, and its first contact is due when it was. */
    private Lead offerAgain(Lead lead) {
        return offer(lead, lead, decide(lead.unoffered()));
    }

    /** @param waiting as it is from now on */
    private Lead offer(Lead lead, Lead waiting, Decided<Placement> decided) {
        Set<PersonId> before = holders(lead);
        Placement placement = decided.outcome();
        TeamId team = team(placement).id();
        if (lead.care().teamId() != null && !lead.care().teamId().equals(team)) {
            tasks.moveAbout(lead.ref(), team);
        }
        Lead weighed = waiting.weighing(placement.weight());
        if (placement.method() == Method.SUPERVISOR) {
            UnitOfWork.now().lastly(team.value(), // the task may not be there yet
                    () -> give(leads.about(lead.ref()), supervisor(team).id(), "supervisor"));
            return leads.save(weighed.offered(team, null));
        }
        PoolRequest request = pools.request(lead, team, decided).except(before);
        Lead offered = leads.save(weighed.offered(team, request.loosensAfter(clock.instant()).orElse(null)));
        assigner.assignLastly(lead.ref(), request, assignment -> hand(lead, assignment));
        return offered;
    }

    private Team team(Placement placement) {
        return directory.team(placement.team()).orElseThrow(() -> new IllegalStateException(
                "The rules of lead-assignment name the team \"" + placement.team() + "\", which does not exist"));
    }

    /** The supervisor of the lead's team gets it, and keeps it. */
    void toSupervisor(Lead lead) {
        holders(lead);
        give(lead, supervisor(lead.care().teamId()).id(), "supervisor");
    }

    /** A person gave it to somebody, who keeps it. */
    void toPerson(Lead lead, PersonId owner) {
        holders(lead);
        give(lead, owner, directory.login(owner));
    }

    private Decided<Placement> decide(Lead lead) {
        PlacementFacts facts = pools.facts(lead);
        Decided<Placement> decided = placing.decide(facts);
        decisions.keep(LeadAssignment.DECISION, facts, decided, lead.ref());
        return decided;
    }

    /** @param asked as it was before it was placed */
    private void hand(Lead asked, Assignment assignment) {
        Lead lead = leads.about(asked.ref());
        if (assignment instanceof Assigned given) {
            give(lead, given.person(), given.login());
        } else {
            if (asked.care().ownerId() != null) {
                tasks.handAbout(lead.ref(), null); // who had it has it no longer: it is the team's
            }
            activities.note(Activity.Kind.ASSIGNED, lead.ref(), lead.contactId(), null, assignment.reason().line(), null);
        }
    }

    private void give(Lead lead, PersonId owner, String whom) {
        if (lead.care().attempts() > 1) { // nobody can have given a new one back
            leads.forgetGivenBack(lead.id());
        }
        tasks.handAbout(lead.ref(), owner);
        activities.note(Activity.Kind.ASSIGNED, lead.ref(), lead.contactId(), null, whom, null);
    }

    /** Everybody who had it, the present owner among them: they are not asked again. */
    private Set<PersonId> holders(Lead lead) {
        Set<PersonId> holders = lead.care().attempts() == 0 ? new HashSet<>() : new HashSet<>(leads.holders(lead.id()));
        if (lead.care().ownerId() != null) {
            leads.heldBefore(lead.id(), lead.care().ownerId());
            holders.add(lead.care().ownerId());
        }
        return holders;
    }

    private Person supervisor(TeamId team) {
        return teams.leadersOf(team).stream().filter(Person::active).findFirst().orElseThrow(
                () -> new IllegalStateException("The team " + directory.key(team) + " has nobody who leads it"));
    }

    private Instant contactBy(Team team, Placement placement) {
        int minutes = placement.firstContactMinutes() > 0 ? placement.firstContactMinutes() : DEFAULT_MINUTES;
        return calendars.named(team.calendar()).plus(clock.instant(), Duration.ofMinutes(minutes));
    }
}
