package dev.baton.rules;

/** A rule set was asked after it had been closed. */
public class RulesetClosed extends IllegalStateException {

    RulesetClosed(Ruleset<?, ?> ruleset) {
        super(ruleset.decision() + " " + ruleset.version() + " is closed");
    }
}
