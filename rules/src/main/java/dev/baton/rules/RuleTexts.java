package dev.baton.rules;

import java.util.Locale;

/** Rule sentences in a reader's language: the English sentence is the key and the default. */
public final class RuleTexts {

    private final Rulesets rulesets;

    public RuleTexts(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /** The sentence in this language, or in English where no translation is live. */
    public String text(Decision<?, ?> decision, String rule, Locale locale) {
        return rulesets.live(decision).text(rule, locale);
    }

    /** The reason with its text in this language. */
    public Fired in(Locale locale, Decision<?, ?> decision, Fired fired) {
        return new Fired(fired.rule(), text(decision, fired.rule(), locale), fired.points());
    }
}
