package dev.baton.rules.lead;

import dev.baton.rules.CustomFacts;
import java.util.Map;

/**
 * A scored lead that needs an owner.
 *
 * @param country two letters (ISO 3166) in upper case, empty when unknown
 * @param language two letters in lower case, empty when unknown
 * @param source as in {@link LeadFacts}
 * @param score 0 to 100
 * @param employees of the company; 0 when unknown
 * @param customer whether an account of ours has its domain
 * @param attempt 1 for the first owner, 2 when one has left it untouched, and so on
 * @param custom the lead's custom fields
 */
public record PlacementFacts(String country, String language, String source, int score, Grade grade, int employees,
        boolean customer, int attempt, Map<String, Object> custom) implements CustomFacts {
}
