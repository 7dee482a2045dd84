package dev.baton.rules;

import dev.baton.rules.language.Choice;

/** How urgent work is, lowest first. */
public enum Priority implements Choice {
    LOW, NORMAL, HIGH, URGENT
}
