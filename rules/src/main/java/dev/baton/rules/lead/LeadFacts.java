package dev.baton.rules.lead;

import dev.baton.rules.CustomFacts;
import dev.baton.rules.PersonalText;
import dev.baton.rules.Words;
import dev.baton.rules.language.Question;
import java.util.Map;

/**
 * A lead as it arrived.
 *
 * @param source where it came from, such as {@code web}, {@code mail}, {@code api}, {@code fair}; empty when unknown
 * @param country two letters (ISO 3166) in upper case, empty when unknown
 * @param language two letters in lower case, empty when unknown
 * @param companyNamed whether it names a company
 * @param employees of the company; 0 when unknown
 * @param phoneGiven whether it can be called
 * @param freeMail whether its address is of a free mail house
 * @param consented whether it agreed to be written to
 * @param customer whether an account of ours has its domain
 * @param duplicates how many leads and contacts look like it
 * @param words length of the message in words
 * @param asks whether a question mark stands in the message
 * @param message the message
 * @param custom the lead's custom fields
 */
public record LeadFacts(String source, String country, String language, boolean companyNamed, int employees,
        boolean phoneGiven, boolean freeMail, boolean consented, boolean customer, int duplicates, int words,
        boolean asks, @PersonalText Words message, Map<String, Object> custom) implements CustomFacts {

    /** What a log may keep of the message is derived from it; where it is missing, it stays as the log has it. */
    public LeadFacts {
        message = message == null ? Words.NONE : message;
        if (message.count() > 0) {
            words = message.count();
            asks = message.asks();
        }
    }

    public static LeadFacts of(String source, String country, String language, boolean companyNamed, int employees,
            boolean phoneGiven, boolean freeMail, boolean consented, boolean customer, int duplicates,
            String message, Map<String, Object> custom) {
        return new LeadFacts(source, country, language, companyNamed, employees, phoneGiven, freeMail, consented,
                customer, duplicates, 0, false, Words.of(message), custom);
    }

    /** Whether the message has one of these phrases, which commas separate; see {@link Words}. */
    @Question
    public boolean mentions(String phrases) {
        return message.mention(phrases);
    }
}
