package dev.baton.rules.lead;

import dev.baton.rules.language.Choice;

/**
 * What is done about a lead that nobody has touched: its owner, or the team where nobody has it, is reminded; it is taken
 * back and given to someone else; its supervisor gets it; or it is left where it is.
 */
public enum FollowUpStep implements Choice {
    NOTHING, REMIND, PASS_ON, SUPERVISOR
}
