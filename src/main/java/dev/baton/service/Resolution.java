package dev.baton.service;

import java.time.Instant;

/** How a case ended: a code for counting, a note for people. */
public record Resolution(String resolutionCode, String resolutionNote, Instant resolvedAt) {
}
