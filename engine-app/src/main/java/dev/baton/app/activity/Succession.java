package dev.baton.app.activity;

import dev.baton.activity.Logged;
import dev.baton.activity.LoggedActivities;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever had a record planned about it is for whoever has it now: only they are reminded, and only they may still see it. */
@Component
public class Succession {

    private final LoggedActivities logged;
    private final Wholes wholes;
    private final LiveSignals live;

    Succession(LoggedActivities logged, Wholes wholes, LiveSignals live) {
        this.logged = logged;
        this.wholes = wholes;
        this.live = live;
    }

    /** Plans of others stay theirs, and all stay as they are where one of both is nobody (null). */
    public void plans(Ref record, PersonId from, PersonId to) {
        List<Logged> left = from == null || to == null ? List.of()
                : logged.allPlanned(record).stream().filter(plan -> plan.personId().equals(from)).toList();
        if (!left.isEmpty()) {
            logged.saveAll(left.stream().map(plan -> plan.by(to)).toList());
            wholes.tellingOf(record).forEach(live::changed);
            live.inbox(); // they may be due today
        }
    }
}
