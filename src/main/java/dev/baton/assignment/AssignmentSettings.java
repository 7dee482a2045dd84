package dev.baton.assignment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param byHandCounts whether work that people take for themselves is a turn like any other, and counts to their quota */
@ConfigurationProperties("baton.assignment")
record AssignmentSettings(@DefaultValue("true") boolean byHandCounts) {
}
