package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A touch that a dialogue notes: who goes back in it and comes by again has not called again. */
@Component
class LeadTouchOnce {

    private static final int ENOUGH = 100;

    private final LeadDesk desk;
    private final Activities activities;

    LeadTouchOnce(LeadDesk desk, Activities activities) {
        this.desk = desk;
        this.activities = activities;
    }

    void by(Lead lead, Activity.Kind kind, Ref dialogue) {
        boolean noted = activities.about(lead.ref(), ENOUGH).stream().anyMatch(one -> one.kind() == kind && Objects.equals(dialogue, one.reference()));
        if (!noted) {
            desk.touch(lead, kind, null, dialogue);
        }
    }
}
