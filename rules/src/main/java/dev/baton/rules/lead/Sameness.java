package dev.baton.rules.lead;

import dev.baton.rules.language.Choice;

/** Certainly one and the same; perhaps, so that a person looks; or two. */
public enum Sameness implements Choice {
    CERTAIN, LIKELY, NONE
}
