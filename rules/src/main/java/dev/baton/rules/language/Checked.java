package dev.baton.rules.language;

import java.util.List;

/** What a file says, as far as it was understood, and what in it was not. */
public record Checked(List<CheckedRule> rules, List<Finding> findings) {
}
