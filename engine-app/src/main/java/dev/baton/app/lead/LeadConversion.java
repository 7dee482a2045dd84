package dev.baton.app.lead;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Subject;
import dev.baton.app.activity.Succession;
import dev.baton.app.dialogue.DialogueEnds;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.giving.Giving;
import dev.baton.app.inbox.Tasks;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.lead.Conversion;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadIntake.Outcomes;
import dev.baton.processes.LeadIntake.Variables;
import dev.baton.refusal.Clash;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The end of a lead that became a customer: its row first, then its process, wherever that stands. */
@Component
public class LeadConversion {

    private final Leads leads;
    private final LeadWatch watch;
    private final DialogueEnds dialogues;
    private final LeadDoubts doubts;
    private final Tasks tasks;
    private final ProcessLinks processes;
    private final Giving giving;
    private final Succession succession;
    private final CustomerWrote wrote;
    private final News news;
    private final Clock clock;

    LeadConversion(Leads leads, LeadWatch watch, DialogueEnds dialogues, LeadDoubts doubts, Tasks tasks, ProcessLinks processes,
                   Giving giving, Succession succession, CustomerWrote wrote, News news, Clock clock) {
        this.leads = leads;
        this.watch = watch;
        this.dialogues = dialogues;
        this.doubts = doubts;
        this.tasks = tasks;
        this.processes = processes;
        this.giving = giving;
        this.succession = succession;
        this.wrote = wrote;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param contact whose lead it is after all
     * @param account null for a private person
     * @throws dev.baton.app.inbox.TakenByAnother when somebody else has it in hand
     * @throws Clash when it was found to be not for us, or rests by a model that knows of no conversion
     */
    public Lead convert(Lead lead, ContactId contact, AccountId account, Viewer by) {
        Lead converted = leads.save(lead.converted(contact, new Conversion(account, by.id(), clock.instant())));
        watch.touched(lead);
        dialogues.settled(lead.ref());
        doubts.moot(lead.id());
        news.status(Subject.of(lead.ref(), contact, account), "converted");
        if (lead.status() != LeadStatus.QUALIFIED) {
            news.raise("lead.qualified", lead.ref(), Map.of());
        }
        news.raise("lead.converted", lead.ref(), Map.of());
        end(lead, by);
        news.changed(lead.ref());
        return converted;
    }

    /**
     * Somebody else sells what it became: they go on in its thread, and hear when the customer writes.
     *
     * @param by null for nobody
     */
    public void sold(LeadId id, PersonId by) {
        leads.findById(id).filter(lead -> lead.conversion() != null && !Objects.equals(lead.care().ownerId(), by)).ifPresent(lead -> {
            Lead sold = leads.save(lead.heldBy(by));
            giving.noted(sold, by);
            succession.plans(sold.ref(), lead.care().ownerId(), by);
            wrote.tellAnew(sold);
            news.changed(sold.ref());
        });
    }

    private void end(Lead before, Viewer by) {
        if (!before.rests()) {
            tasks.completeAbout(before.ref(), LeadIntake.Tasks.CONTACT_LEAD, Map.of(Variables.OUTCOME, Outcomes.QUALIFIED), by);
        } else if (!processes.correlate(LeadIntake.Messages.CONVERTED, before.ref())) {
            throw new Clash("leads.conversion.rests", before.prospect().name());
        }
    }
}
