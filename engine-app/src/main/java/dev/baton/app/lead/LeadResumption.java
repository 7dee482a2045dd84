package dev.baton.app.lead;

import dev.baton.app.engine.ProcessLinks;
import dev.baton.lead.Lead;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadIntake.Elements;
import dev.baton.processes.LeadIntake.Variables;
import dev.baton.team.People;
import dev.baton.team.Person;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lead that ended in another goes on where it was: with its owner, in the team's list, at rest. */
@Component
public class LeadResumption {

    private final ProcessLinks processes;
    private final LeadFollowUps followUps;
    private final People people;

    LeadResumption(ProcessLinks processes, LeadFollowUps followUps, People people) {
        this.processes = processes;
        this.followUps = followUps;
        this.people = people;
    }

    /** Whoever had it may have left, and a lead that nobody placed yet has no place: such a one begins as it did first. */
    public boolean goesOn(Lead lead) {
        var care = lead.care();
        boolean owned = care.ownerId() == null || people.findById(care.ownerId()).filter(Person::active).isPresent();
        return owned && lead.rating() != null && care.teamId() != null && care.firstContactBy() != null;
    }

    /** @param lead one that {@link #goesOn} */
    public void resume(Lead lead) {
        String place = lead.rests() ? Elements.WHAT_COMES_FIRST
                : lead.care().touchedAt() == null ? Elements.CONTACT_AND_WATCH : LeadIntake.Tasks.CONTACT_LEAD;
        if (!processes.startBefore(place, LeadIntake.KEY, lead.ref(), variables(lead))) {
            processes.start(LeadIntake.KEY, lead.ref(), Map.of());
        }
    }

    /** What the steps before that place would have set. */
    private Map<String, Object> variables(Lead lead) {
        var care = lead.care();
        Map<String, Object> known = new HashMap<>();
        known.put(Variables.TEAM, care.teamId().toString());
        known.put(Variables.ASSIGNEE, care.ownerId() == null ? null : care.ownerId().toString());
        known.put(Variables.CONTACT_BY, care.firstContactBy());
        known.put(Variables.FOLLOW_UP_AT, followUps.lookAt(lead));
        if (lead.rests()) {
            known.put(Variables.RESTS_UNTIL, care.restsUntil());
        }
        return known;
    }
}
