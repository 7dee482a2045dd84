package dev.baton.app.inbox;

import dev.baton.app.inbox.WorkSubject.Headline;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.work.WorkItems;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the inbox whose record is another now than when they were written. */
@Component
public class Lines {

    private final WorkItems items;
    private final LiveSignals live;
    private final JsonMapper json;

    Lines(WorkItems items, LiveSignals live, JsonMapper json) {
        this.items = items;
        this.live = live;
        this.json = json;
    }

    /** All open tasks and notices about a record say this of it from now on. */
    public void follow(Ref subject, Headline headline) {
        int lines = items.describe(subject.type(), subject.id(), headline.title(), headline.sender(), headline.language(),
                headline.priority(), json.writeValueAsString(headline.reasons()));
        if (lines > 0) {
            live.inbox();
        }
    }
}
