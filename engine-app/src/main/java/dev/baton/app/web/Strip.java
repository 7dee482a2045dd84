package dev.baton.app.web;

import java.time.Instant;
import java.util.List;

/**
 * Where a process stands, in words: steps done, here, and what comes next.
 *
 * @param timers what happens by itself, soonest first
 * @param href the whole picture, may be null
 */
public record Strip(String process, List<Step> steps, List<Timer> timers, String href) {

    public Strip(String process, List<Step> steps, String href) {
        this(process, steps, List.of(), href);
    }

    /** Where the whole picture is to be seen already. */
    public Strip here() {
        return new Strip(process, steps, timers, null);
    }

    public record Step(String text, Place place) {
    }

    public record Timer(String text, Instant at) {
    }

    public enum Place {
        DONE, HERE, NEXT
    }
}
