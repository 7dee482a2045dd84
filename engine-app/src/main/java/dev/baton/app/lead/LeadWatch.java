package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.inbox.Notices;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/** The watch over a lead that nobody has touched yet: it reminds, and it ends with the first touch. */
@Component
class LeadWatch {

    /** Labelled so in the model, which has it in every language. */
    static final String TITLE = "Untouched too long";

    private final Leads leads;
    private final Notices notices;
    private final Teams teams;
    private final Activities activities;
    private final ProcessLinks processes;

    LeadWatch(Leads leads, Notices notices, Teams teams, Activities activities, ProcessLinks processes) {
        this.leads = leads;
        this.notices = notices;
        this.teams = teams;
        this.activities = activities;
        this.processes = processes;
    }

    /** A line in the inbox of whoever has it. What nobody has lies in the team's list already: who leads the team is told. */
    Lead remind(Lead lead) {
        var care = lead.care();
        String key = "untouched/" + care.rests() + "." + care.attempts() + "." + care.reminders();
        List<PersonId> told = care.ownerId() != null ? List.of(care.ownerId())
                : teams.leadersOf(care.teamId()).stream().filter(Person::active).map(Person::id).toList();
        told.forEach(person -> notices.toPerson(lead.ref(), LeadIntake.KEY, TITLE, key, person));
        if (told.isEmpty()) {
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
