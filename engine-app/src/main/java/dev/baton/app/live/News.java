package dev.baton.app.live;

import dev.baton.account.Account;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.Subject;
import dev.baton.event.DomainEvents;
import dev.baton.id.Ref;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Something happened to a record: its timeline tells it, whoever may react hears of it, and open pages read it again, all with the unit of work. */
@Component
public class News {

    private final Activities activities;
    private final DomainEvents events;
    private final LiveSignals live;

    News(Activities activities, DomainEvents events, LiveSignals live) {
        this.activities = activities;
        this.events = events;
        this.live = live;
    }

    /** What became of it. @param word a key of the texts, see {@code timeline.properties} */
    public void status(Subject about, String word) {
        status(about, word, null);
    }

    /** @param reference the record to open for more; may be null */
    public void status(Subject about, String word, Ref reference) {
        note(about, Activity.Kind.STATUS, word, reference);
    }

    public void note(Subject about, Activity.Kind kind, String text) {
        note(about, kind, text, null);
    }

    /**
     * A line on its timeline, and on that of its account, whose pages read it.
     *
     * @param text what was said, or a short title; may be null
     * @param reference the record to open for more, such as a mail; may be null
     */
    public void note(Subject about, Activity.Kind kind, String text, Ref reference) {
        activities.note(kind, about.ref(), about.contactId(), about.accountId(), text, reference);
        if (about.accountId() != null) {
            live.changed(Ref.to(Account.TYPE, about.accountId()));
        }
    }

    /** It never was: its timeline goes with it. */
    public void forget(Ref gone) {
        activities.forget(gone);
    }

    /** Another record never was, and it does not tell of that any more. */
    public void forget(Ref about, Ref gone) {
        activities.forget(about, gone);
    }

    /** Others may react to it. @param type context.pastTense, such as {@code case.resolved} */
    public void raise(String type, Ref about, Map<String, ?> data) {
        events.raise(type, about, data);
    }

    /** Pages that show it read it again. */
    public void changed(Ref record) {
        live.changed(record);
    }

    /** Lists of work read themselves again. */
    public void inbox() {
        live.inbox();
    }
}
