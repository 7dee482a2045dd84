package dev.baton.rules.lead;

import dev.baton.rules.CustomFacts;
import dev.baton.rules.PersonalText;
import dev.baton.rules.Words;
import dev.baton.rules.language.Question;
import java.util.Locale;
import java.util.Map;

/**
 * A scored lead that needs an owner.
 *
 * @param country two letters (ISO 3166) in upper case, empty when unknown
 * @param region as the lead wrote it, such as a county; empty when unknown
 * @param postalCode as the lead wrote it, empty when unknown
 * @param language two letters in lower case, empty when unknown
 * @param source as in {@link LeadFacts}
 * @param industry key of the trade in lower case, such as {@code public} or {@code retail}; empty when unknown
 * @param score 0 to 100
 * @param employees of the company; 0 when unknown
 * @param customer whether an account of ours has its domain
 * @param attempt 1 for the first owner, 2 when one has left it untouched, and so on
 * @param wantedTeam key of the team that the form names by which it came; empty where none does
 * @param custom the lead's custom fields
 */
public record PlacementFacts(String country, @PersonalText String region, @PersonalText String postalCode,
        String language, String source, String industry, int score, Grade grade, int employees, boolean customer,
        int attempt, String wantedTeam, Map<String, Object> custom) implements CustomFacts {

    /** Whether the region has one of these names, separated by commas; capitals and accents make no difference. */
    @Question
    public boolean inRegion(String names) {
        return !region.isEmpty() && Words.of(region).say(names);
    }

    /** Whether the postal code is one of these, separated by commas; {@code 40*} is all that begin with 40. */
    @Question
    public boolean postalCodeIn(String codes) {
        String bare = bare(postalCode);
        if (bare.isEmpty()) {
            return false;
        }
        for (String code : codes.split(",")) {
            String wanted = bare(code);
            boolean begins = wanted.endsWith("*") && bare.startsWith(wanted.substring(0, wanted.length() - 1));
            if (begins || bare.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** People write SW1A 1AA, sw1a1aa and SW1A-1AA. Tables may ask this a hundred times a lead: no pattern is matched. */
    private static String bare(String code) {
        StringBuilder bare = new StringBuilder(code.length());
        for (int at = 0; at < code.length(); at++) {
            char letter = code.charAt(at);
            if (letter != '-' && !Character.isWhitespace(letter)) {
                bare.append(letter);
            }
        }
        return bare.toString().toUpperCase(Locale.ROOT);
    }
}
