package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.app.inbox.Tasks;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadIntake.Outcomes;
import dev.baton.processes.LeadIntake.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries without contact: each is a touch, and the last that the rules allow ends the work for now. */
@Component
class LeadTries {

    private final Leads leads;
    private final LeadDesk desk;
    private final LeadFollowUps followUps;
    private final Tasks tasks;

    LeadTries(Leads leads, LeadDesk desk, LeadFollowUps followUps, Tasks tasks) {
        this.leads = leads;
        this.desk = desk;
        this.followUps = followUps;
        this.tasks = tasks;
    }

    Lead tried(Lead lead, String text) {
        return followed(desk.touch(lead.tried(), Activity.Kind.TRIED, text, null));
    }

    /** As {@link #tried(Lead, String)}, of which the timeline knows already. */
    Lead tried(Lead lead) {
        return followed(desk.touched(lead.tried()));
    }

    private Lead followed(Lead tried) {
        if (tried.status().over() || !followUps.triedEnough(tried)) {
            return tried;
        }
        desk.decided(tried, LeadStatus.NURTURE, null);
        tasks.completeAbout(tried.ref(), LeadIntake.Tasks.CONTACT_LEAD, Map.of(Variables.OUTCOME, Outcomes.NO_ANSWER));
        return leads.about(tried.ref());
    }
}
