package dev.baton.rules.mail;

import dev.baton.rules.Facts;
import dev.baton.rules.PersonalText;
import dev.baton.rules.Words;
import dev.baton.rules.language.Question;
import java.util.Arrays;

/**
 * A customer's mail that belongs to no case yet.
 *
 * @param mailbox the address of ours it came to, in lower case
 * @param mailboxTeam the team that this mailbox belongs to, such as {@code support}; empty for none in particular
 * @param language two letters (ISO 639-1) in lower case, empty when it could not be told
 * @param senderKnown whether a contact of ours wrote
 * @param tier the customer's tier, such as {@code gold}; empty without one
 * @param openCases how many cases of this sender are open
 * @param attachments how many files came with it
 * @param officeHours whether the calendar of the mailbox's team is open now, so that somebody will read it soon
 * @param words length of subject and text in words
 * @param asks whether a question mark stands in it
 * @param subject the subject
 * @param text the readable text, without what it quotes
 */
public record EmailFacts(String mailbox, String mailboxTeam, String language, boolean senderKnown, String tier,
        int openCases, int attachments, boolean officeHours, int words, boolean asks,
        @PersonalText Words subject, @PersonalText Words text) implements Facts {

    /** What a log may keep of the texts is derived from them; where they are missing, it stays as the log has it. */
    public EmailFacts {
        subject = subject == null ? Words.NONE : subject;
        text = text == null ? Words.NONE : text;
        if (subject.count() + text.count() > 0) {
            words = subject.count() + text.count();
            asks = subject.asks() || text.asks();
        }
    }

    public static EmailFacts of(String mailbox, String mailboxTeam, String language, boolean senderKnown, String tier,
            int openCases, int attachments, boolean officeHours, String subject, String text) {
        return new EmailFacts(mailbox, mailboxTeam, language, senderKnown, tier, openCases, attachments, officeHours, 0, false,
                Words.of(subject), Words.of(text));
    }

    /** Whether the part of our address before the @ is one of these, which commas separate. */
    @Question
    public boolean sentTo(String names) {
        String name = mailbox.substring(0, Math.max(0, mailbox.indexOf('@')));
        return Arrays.stream(names.split(",")).map(String::strip).anyMatch(name::equalsIgnoreCase);
    }

    /** Whether subject or text has one of these phrases, which commas separate; see {@link Words}. */
    @Question
    public boolean mentions(String phrases) {
        return subject.mention(phrases) || text.mention(phrases);
    }

    @Question
    public boolean subjectMentions(String phrases) {
        return subject.mention(phrases);
    }
}
