package dev.baton.rules.service;

import dev.baton.rules.language.Choice;

/** A promise to a customer that a clock measures. */
public enum Target implements Choice {
    FIRST_RESPONSE, RESOLUTION
}
