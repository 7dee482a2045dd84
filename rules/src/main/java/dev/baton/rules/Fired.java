package dev.baton.rules;

/**
 * A rule that fired: a reason.
 *
 * @param rule the rule's name, an English sentence, which is also the key of its translations
 * @param text the sentence for a reader: English until {@link RuleTexts} says it in the reader's language
 * @param points the points it gave, or null where this decision counts none
 */
public record Fired(String rule, String text, Integer points) {
}
