package dev.baton.rules.sales;

import dev.baton.rules.language.Choice;

/** Who approves, seen from who asks; in the order in which they are asked. */
public enum Approver implements Choice {
    MANAGER, MANAGERS_MANAGER
}
