package dev.baton.app.inbox;

import dev.baton.refusal.Clash;
import dev.baton.work.WorkItem;

/** Somebody acts on work that was completed or withdrawn in the meantime. */
public final class TaskIsOver extends Clash {

    TaskIsOver(WorkItem item) {
        super("inbox.over", item.title());
    }
}
