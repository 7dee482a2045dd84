package dev.baton.app.mail;

import dev.baton.app.letter.MailboxTerms;
import dev.baton.app.web.Words;
import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is there to read what comes to a mailbox: by the calendar of its team, else by the company's.
 */
@Component
class OfficeHours {

    private final MailboxTerms terms;
    private final Calendars calendars;
    private final MessageSource texts;
    private final Clock clock;

    OfficeHours(MailboxTerms terms, Calendars calendars, MessageSource texts, Clock clock) {
        this.terms = terms;
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param mailbox its address */
    boolean now(String mailbox) {
        return calendar(mailbox).isWorking(clock.instant());
    }

    /** When somebody is there again, on the clock of the team, in the conventions of a language; empty when that is now. */
    String back(String mailbox, String language) {
        Instant now = clock.instant();
        BusinessCalendar calendar = calendar(mailbox);
        return calendar.opensAt(now).filter(opens -> opens.isAfter(now)).map(opens ->
                new Words(texts, Locale.forLanguageTag(language), calendar.zone(), clock).dateTime(opens)).orElse("");
    }

    private BusinessCalendar calendar(String mailbox) {
        return calendars.named(terms.team(mailbox).map(Team::calendar).orElse(Calendars.COMPANY));
    }
}
