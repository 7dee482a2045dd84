package dev.baton.app.lead;

import dev.baton.lead.Lead;
import dev.baton.refusal.Invalid;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A person says on which day a lead is to be taken up again. */
@Component
class RestingDay {

    private static final Duration LONGEST = Duration.ofDays(731);

    private final LeadFollowUps followUps;
    private final Clock clock;

    RestingDay(LeadFollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * In the working hours of its team.
     *
     * @param field that says so, for who has to mend it
     * @throws Invalid for a day that is over, or more than two years away
     */
    Lead until(Lead lead, String field, String day) {
        try {
            Instant opens = followUps.opensOn(lead, LocalDate.parse(day)).orElse(null);
            if (opens == null || !opens.isAfter(clock.instant()) || opens.isAfter(clock.instant().plus(LONGEST))) {
                throw Invalid.field(field, "leads.rest.day");
            }
            return lead.restingUntil(opens);
        } catch (DateTimeException notADay) {
            throw Invalid.field(field, "problem.value");
        }
    }
}
