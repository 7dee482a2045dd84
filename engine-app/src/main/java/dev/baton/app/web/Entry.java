package dev.baton.app.web;

import java.time.Instant;

/** A line of a timeline. @param more further words, may be null. @param href opens it, may be null */
public record Entry(String icon, String text, String more, String href, Instant at) {
}
