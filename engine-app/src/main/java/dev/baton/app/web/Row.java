package dev.baton.app.web;

import java.time.Instant;

/**
 * A line of a list: who, what, how long left, why.
 *
 * @param key unique in the list, for selecting several
 * @param at when something last happened; shown when there is no clock
 * @param clock null when nothing is promised
 * @param about what it is about, {@code type:id}; null where nobody needs to know who else is at it
 * @param mark why it stands out; null for a line like any other, which shows its priority instead
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}; normal is not shown
 */
public record Row(String key, String href, String who, String what, String why, Instant at, ClockView clock, Mark mark, String priority,
                  boolean unread, boolean current, String about) {
}
