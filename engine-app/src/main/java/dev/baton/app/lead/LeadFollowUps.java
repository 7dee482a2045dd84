package dev.baton.app.lead;

import dev.baton.app.decision.Decisions;
import dev.baton.app.team.Directory;
import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.lead.Lead;
import dev.baton.rules.lead.FollowUp;
import dev.baton.rules.lead.FollowUpFacts;
import dev.baton.rules.lead.FollowUpStep;
import dev.baton.rules.lead.Grade;
import dev.baton.rules.lead.LeadFollowUp;
import dev.baton.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What follows when nobody touches a lead, when it cannot be reached and when it is not now, by the decision {@code
 * lead-follow-up}.
 */
@Component
class LeadFollowUps {

    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    private final LeadFollowUp rules;
    private final Decisions decisions;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    LeadFollowUps(LeadFollowUp rules, Decisions decisions, Directory directory, Calendars calendars, Clock clock) {
        this.rules = rules;
        this.decisions = decisions;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param at when it is due; nothing is done before */
    record Due(FollowUpStep step, Instant at) {
    }

    /**
     * When to look after it, at the latest on the next working day: rules change. Nothing is decided yet, so nothing is kept;
     * the rules are asked again then. Who was placed just now may get its owner at the end of the unit of work: what comes
     * first counts, with an owner or without.
     */
    Instant lookAt(Lead lead) {
        boolean owned = lead.care().ownerId() != null;
        Instant next = lead.care().reminders() > 0 ? planned(lead, owned) : earlier(planned(lead, true), planned(lead, false));
        return earlier(earlier(next, tomorrow(lead)), offered(lead));
    }

    private static Instant offered(Lead lead) {
        return lead.care().offerAgainAt() == null ? NEVER : lead.care().offerAgainAt();
    }

    /** Who was reminded already is reminded again on another day. */
    private Instant planned(Lead lead, boolean owned) {
        FollowUp next = rules.decide(facts(lead, owned, false)).outcome();
        Instant at = at(lead, next);
        boolean again = next.next() == FollowUpStep.REMIND && lead.care().reminders() > 0;
        return again && !at.isAfter(clock.instant()) ? tomorrow(lead) : at;
    }

    private Instant tomorrow(Lead lead) {
        return opensAfter(lead, 1).orElse(NEVER);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What is due now: to be offered again, where somebody may have it by now who could not; NOTHING when the rules, or the owner, changed since one planned to look. */
    Due due(Lead lead) {
        if (lead.care().mayBeOffered(clock.instant())) {
            return new Due(FollowUpStep.PASS_ON, lead.care().offerAgainAt());
        }
        FollowUpFacts facts = facts(lead, lead.care().ownerId() != null, false);
        var decided = rules.decide(facts);
        Instant at = at(lead, decided.outcome());
        if (at.isAfter(clock.instant())) {
            return new Due(FollowUpStep.NOTHING, earlier(earlier(at, tomorrow(lead)), offered(lead)));
        }
        return new Due(decisions.keep(LeadFollowUp.DECISION, facts, decided, lead.ref()).next(), at);
    }

    /** Whether so many tries without contact are enough. */
    boolean triedEnough(Lead lead) {
        FollowUp decided = decide(lead, false);
        return decided.tries() > 0 && lead.care().tries() >= decided.tries();
    }

    /**
     * When it is taken up again, in working hours; empty for never.
     *
     * @param talked whether somebody has spoken with them
     */
    Optional<Instant> restsUntil(Lead lead, boolean talked) {
        int days = decide(lead, talked).restDays();
        return days == 0 ? Optional.empty() : opensAfter(lead, days);
    }

    /** The first working moment of its team so many days from now. */
    Optional<Instant> opensAfter(Lead lead, int days) {
        return calendar(lead).opensAt(clock.instant().plus(Duration.ofDays(days)));
    }

    /** The first working moment of its team on a day or after it. */
    Optional<Instant> opensOn(Lead lead, LocalDate day) {
        BusinessCalendar calendar = calendar(lead);
        return calendar.opensAt(day.atStartOfDay(calendar.zone()).toInstant());
    }

    private FollowUp decide(Lead lead, boolean talked) {
        FollowUpFacts facts = facts(lead, lead.care().ownerId() != null, talked);
        return decisions.keep(LeadFollowUp.DECISION, facts, rules.decide(facts), lead.ref());
    }

    private Instant at(Lead lead, FollowUp decided) {
        return decided.next() == FollowUpStep.NOTHING ? NEVER
                : calendar(lead).plus(lead.care().firstContactBy(), Duration.ofMinutes(decided.minutes()));
    }

    private BusinessCalendar calendar(Lead lead) {
        return calendars.named(directory.team(lead.care().teamId()).map(Team::calendar).orElse(Calendars.COMPANY));
    }

    private static FollowUpFacts facts(Lead lead, boolean owned, boolean talked) {
        var care = lead.care();
        return new FollowUpFacts(Grade.valueOf(lead.rating().grade()), lead.rating().score(), lead.source(), owned,
                care.attempts(), care.reminders(), care.tries(), talked, care.rests(), lead.custom().values());
    }
}
