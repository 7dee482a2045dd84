package dev.baton.app.inbox;

import dev.baton.work.WorkItem;

/** Somebody acts on work that was completed or withdrawn in the meantime. */
public class TaskIsOver extends RuntimeException {

    TaskIsOver(WorkItem item) {
        super("This work is over: \"" + item.title() + "\" was completed or withdrawn in the meantime");
    }
}
