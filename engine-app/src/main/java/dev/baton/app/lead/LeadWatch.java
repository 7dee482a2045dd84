package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.inbox.Notices;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake;
import org.springframework.stereotype.Component;

/** The watch over a lead that nobody has touched yet: it reminds, and it ends with the first touch. */
@Component
class LeadWatch {

    /** Labelled so in the model, which has it in every language. */
    private static final String TITLE = "Untouched too long";

    private final Leads leads;
    private final Notices notices;
    private final Activities activities;
    private final ProcessLinks processes;

    LeadWatch(Leads leads, Notices notices, Activities activities, ProcessLinks processes) {
        this.leads = leads;
        this.notices = notices;
        this.activities = activities;
        this.processes = processes;
    }

    /** A line in the inbox of whoever has it, else of the team. */
    Lead remind(Lead lead) {
        var care = lead.care();
        String key = "untouched/" + care.rests() + "." + care.attempts() + "." + care.reminders();
        if (care.ownerId() != null) {
            notices.toPerson(lead.ref(), LeadIntake.KEY, TITLE, key, care.ownerId());
        } else {
            notices.toTeam(lead.ref(), LeadIntake.KEY, TITLE, key, care.teamId());
        }
        activities.note(Activity.Kind.ESCALATED, lead.ref(), lead.contactId(), null, "reminded", null);
        return leads.save(lead.reminded());
    }

    /** Somebody else has it now, and was not reminded yet. */
    void passedOn(Lead before) {
        if (before.care().reminders() > 0) {
            notices.withdraw(before.ref(), TITLE);
        }
    }

    /** @param before as it was until this touch */
    void touched(Lead before) {
        if (before.care().touchedAt() == null) {
            passedOn(before);
            processes.correlate(LeadIntake.Messages.TOUCHED, before.ref());
        }
    }
}
