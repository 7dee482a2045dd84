package dev.baton.app.lead;

import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A lead that is not to be sold to now rests until a date, and is then as new. */
@Component
class LeadRests {

    /** What the timeline says of a lead that is taken up again. */
    static final String TAKEN_UP = "takenUp";

    private final Leads leads;
    private final LeadFollowUps followUps;
    private final LeadDoubts doubts;
    private final News news;

    LeadRests(Leads leads, LeadFollowUps followUps, LeadDoubts doubts, News news) {
        this.leads = leads;
        this.followUps = followUps;
        this.doubts = doubts;
        this.news = news;
    }

    /**
     * As long as a person said, else as the rules say.
     *
     * @param talked whether somebody has spoken with them
     */
    Lead rest(Lead lead, boolean talked) {
        Instant said = lead.care().restsUntil();
        Lead resting = leads.save(lead.rested(said != null ? said : followUps.restsUntil(lead, talked).orElse(null)));
        if (!resting.rests()) {
            doubts.moot(lead.id());
        }
        return resting;
    }

    void takeUp(Lead lead) {
        leads.save(lead.takenUp());
        leads.forgetGivenBack(lead.id());
        news.status(lead, TAKEN_UP);
        news.changed(lead.ref());
    }
}
