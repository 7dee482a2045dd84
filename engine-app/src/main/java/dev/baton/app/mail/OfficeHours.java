package dev.baton.app.mail;

import dev.baton.app.team.Directory;
import dev.baton.calendar.Calendars;
import dev.baton.team.Team;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is there to read what comes to a mailbox: by the calendar of the team that the mailbox is named after
 * ({@code support@} is read by Support), else by the company's.
 */
@Component
class OfficeHours {

    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    OfficeHours(Directory directory, Calendars calendars, Clock clock) {
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param mailbox its address */
    boolean now(String mailbox) {
        String name = mailbox.substring(0, Math.max(0, mailbox.indexOf('@')));
        String calendar = directory.team(name).map(Team::calendar).orElse(Calendars.COMPANY);
        return calendars.named(calendar).isWorking(clock.instant());
    }
}
