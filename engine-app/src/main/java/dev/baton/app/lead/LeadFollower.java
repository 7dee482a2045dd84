package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.activity.Logged;
import dev.baton.app.activity.Follower;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import org.springframework.stereotype.Component;

/** What people write down about a lead is a touch, but for documents; a call that nobody answered is a try. */
@Component
class LeadFollower implements Follower {

    private final Leads leads;
    private final LeadDesk desk;
    private final LeadTries tries;

    LeadFollower(Leads leads, LeadDesk desk, LeadTries tries) {
        this.leads = leads;
        this.desk = desk;
        this.tries = tries;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public void planned(Logged what) {
        LeadDesk.refuseConverted(leads.about(what.subject()));
    }

    @Override
    public void happened(Logged what) {
        Lead lead = leads.about(what.subject());
        if (isAboutTheCustomer(what)) {
            LeadDesk.refuseConverted(lead);
        }
        switch (what.kind()) {
            case DOCUMENT -> { }
            case TRIED -> tries.tried(lead);
            default -> desk.touched(lead);
        }
    }

    @Override
    public void takenBack(Logged what) {
        switch (what.kind()) {
            case DOCUMENT -> { }
            case TRIED -> desk.takenBack(leads.about(what.subject()).untried());
            default -> desk.takenBack(leads.about(what.subject()));
        }
    }

    private static boolean isAboutTheCustomer(Logged what) {
        return what.kind() != Activity.Kind.NOTE && what.kind() != Activity.Kind.DOCUMENT;
    }
}
