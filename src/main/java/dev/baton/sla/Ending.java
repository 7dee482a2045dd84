package dev.baton.sla;

import java.time.Instant;

/** How a clock ended: what was promised was done (in time or not), or the promise fell away. */
public record Ending(Instant at, boolean done, String cause) {
}
