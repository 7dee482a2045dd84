package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.app.dialogue.DialogueEnds;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Outcome;
import dev.baton.processes.LeadIntake;
import dev.baton.refusal.Clash;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The life of a lead once it is here: touched, decided. Each verb changes the row first and then tells the process. */
@Component
public class LeadDesk {

    private final Leads leads;
    private final ProcessLinks processes;
    private final Touches touches;
    private final LeadWatch watch;
    private final DialogueEnds dialogues;
    private final LeadDoubts doubts;
    private final News news;
    private final Clock clock;

    LeadDesk(Leads leads, ProcessLinks processes, Touches touches, LeadWatch watch, DialogueEnds dialogues, LeadDoubts doubts,
             News news, Clock clock) {
        this.leads = leads;
        this.processes = processes;
        this.touches = touches;
        this.watch = watch;
        this.dialogues = dialogues;
        this.doubts = doubts;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody did something about the lead: the clock of the first contact stops. */
    public Lead touch(Lead lead, Activity.Kind kind, String text, Ref reference) {
        news.note(lead, kind, text, reference);
        return touched(lead);
    }

    /** As {@link #touch}, of which the timeline knows already. */
    Lead touched(Lead lead) {
        return touched(lead, clock.instant());
    }

    /** As {@link #touch}, at a time before. */
    public Lead touched(Lead lead, Instant at) {
        Lead touched = leads.save(lead.touched(at));
        watch.touched(lead);
        news.changed(lead.ref());
        return touched;
    }

    /**
     * A lead takes no call any more once it is a customer; mail and notes go on in its thread.
     *
     * @throws Clash when it was converted
     */
    static void refuseConverted(Lead lead) {
        if (lead.conversion() != null) {
            throw new Clash("leads.conversion.over", lead.prospect().name());
        }
    }

    /**
     * A mail was taken back before it left. Where nothing else was done about the lead, it is untouched again, and watched:
     * the time to the first contact goes on.
     */
    void takenBack(Lead lead, Ref mail) {
        news.status(lead, "takenBack", mail);
        takenBack(lead);
    }

    /** As {@link #takenBack(Lead, Ref)}, of which the timeline says nothing. */
    public Lead takenBack(Lead lead) {
        news.changed(lead.ref());
        if (lead.status().over()) {
            return lead;
        }
        Optional<Instant> first = touches.first(lead);
        Lead now = leads.save(first.map(lead::firstTouched).orElseGet(lead::untouched));
        if (first.isEmpty()) {
            processes.again(LeadIntake.KEY, lead.ref(), LeadIntake.Elements.LEAD_TOUCHED, LeadIntake.Elements.WATCH);
        }
        return now;
    }

    /** A person said what became of it, which is a touch as well. */
    Lead decided(Lead lead, LeadStatus outcome, Outcome said) {
        Lead decided = leads.save(lead.became(outcome, said, clock.instant()));
        watch.touched(lead);
        dialogues.settled(lead.ref());
        if (outcome != LeadStatus.NURTURE) {
            doubts.moot(lead.id());
        }
        news.status(lead, outcome.name().toLowerCase());
        news.raise("lead." + outcome.name().toLowerCase(), lead.ref(), Map.of());
        news.changed(lead.ref());
        return decided;
    }
}
