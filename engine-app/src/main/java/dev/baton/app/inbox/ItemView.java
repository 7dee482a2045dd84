package dev.baton.app.inbox;

import dev.baton.app.web.ClockView;
import dev.baton.app.web.Why;

/**
 * A piece of work as its pane shows it.
 *
 * @param title what is to be done, in the reader's language
 * @param process its name in the reader's language
 * @param holder name of who has it; null while it waits in its team
 * @param mine whether the reader has it
 * @param values what the form starts with, as JSON
 * @param page of the record, where the inbox shows no more of it than the task; null for none
 * @param form form-js schema as JSON in the reader's language; null when the task has none or is not the reader's
 */
public record ItemView(String id, String kind, String title, String process, String headline, String sender, String team,
                       String holder, boolean mine, boolean closed, boolean unread, ClockView clock, String form, String values,
                       Why why, String page) {

    /** Whether the reader may take it: there is nothing to take of a notice or of a failed step. */
    public boolean free() {
        return holder == null && !closed && kind.equals("task");
    }
}
