package dev.baton.rules.lead;

import dev.baton.rules.language.Choice;

/** The grade of a lead, best first. */
public enum Grade implements Choice {
    A, B, C, D
}
