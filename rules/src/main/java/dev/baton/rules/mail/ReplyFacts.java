package dev.baton.rules.mail;

import dev.baton.rules.Facts;
import dev.baton.rules.PersonalText;
import dev.baton.rules.Words;
import dev.baton.rules.language.Question;

/**
 * A customer's mail into a case that is over.
 *
 * @param mailbox the address of ours it came to, in lower case
 * @param mailboxTeam the team that this mailbox belongs to, such as {@code support}; empty for none in particular
 * @param language two letters (ISO 639-1) in lower case, empty when it could not be told
 * @param hoursSinceClosing whole hours since the case was resolved
 * @param reopens whether a mail that wakes the case reopens it; no where the mailbox's time for that is over and a new case
 *        would follow
 * @param attachments how many files came with it; pictures inside the text do not count
 * @param words length of the text in words
 * @param asks whether a question mark stands in it
 * @param text what the customer wrote this time, without what it quotes and without signature; a subject of their own
 *        stands before it
 * @param familiar names of who wrote and of who answered, and the case's subject: their words say nothing new
 */
public record ReplyFacts(String mailbox, String mailboxTeam, String language, int hoursSinceClosing, boolean reopens,
        int attachments, int words, boolean asks, @PersonalText Words text, @PersonalText Words familiar) implements Facts {

    /** What a log may keep of the text is derived from it; where it is missing, it stays as the log has it. */
    public ReplyFacts {
        text = text == null ? Words.NONE : text;
        familiar = familiar == null ? Words.NONE : familiar;
        if (text.count() > 0) {
            words = text.count();
            asks = text.asks();
        }
    }

    public static ReplyFacts of(String mailbox, String mailboxTeam, String language, int hoursSinceClosing, boolean reopens,
            int attachments, String text, String familiar) {
        Words said = Words.of(text);
        return new ReplyFacts(mailbox, mailboxTeam, language, hoursSinceClosing, reopens, attachments, 0, said.asks(), said,
                Words.of(familiar));
    }

    /** Whether the text has one of these phrases, which commas separate; see {@link Words}. */
    @Question
    public boolean mentions(String phrases) {
        return text.mention(phrases);
    }

    /** Whether the text has one of these phrases as whole words; with a star at its end, the last word may go on. */
    @Question
    public boolean says(String phrases) {
        return text.say(phrases);
    }

    /** Whether one of these signs stands in the text, which commas separate: 👍 is no word. */
    @Question
    public boolean shows(String signs) {
        return text.show(signs);
    }

    /** How many words the text has besides these phrases, which are as in {@link #says}, and what is familiar. */
    @Question
    public int wordsBesides(String phrases) {
        return text.besides(phrases, familiar);
    }
}
