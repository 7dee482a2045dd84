package dev.baton.app.sales;

import dev.baton.app.team.Directory;
import dev.baton.calendar.Calendars;
import dev.baton.refusal.Clash;
import dev.baton.sales.ApprovalLevel;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.Approvers;
import dev.baton.sales.LevelState;
import dev.baton.sales.Quote;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds who decides on a level, and until when. */
@Component
class ApproverSearch {

    private static final String USUAL_CALENDAR = "standard";

    private final People people;
    private final Directory directory;
    private final Calendars calendars;
    private final SalesSettings settings;
    private final Clock clock;

    ApproverSearch(People people, Directory directory, Calendars calendars, SalesSettings settings, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Clash when a level would find nobody, each person having approved the ones before */
    void requireSomebodyFor(List<ApprovalLevel> levels, ApprovalRequest request, Quote quote) {
        if (levels.isEmpty()) {
            return;
        }
        Approvers approvers = approvers(request, quote);
        Set<PersonId> before = new HashSet<>();
        levels.forEach(level -> before.add(approvers.find(level.upwards(), before).map(Person::id)
                .orElseThrow(() -> nobody(quote))));
    }

    /**
     * @param all levels of the request: who decided on one of them, or let it lie, is asked again only for want of others
     * @throws Clash when nobody may decide
     */
    Person find(ApprovalLevel level, List<ApprovalLevel> all, ApprovalRequest request, Quote quote) {
        Set<PersonId> before = all.stream().filter(one -> one.is(LevelState.APPROVED) || one.is(LevelState.ESCALATED))
                .map(ApprovalLevel::approverId).collect(Collectors.toSet());
        Approvers approvers = approvers(request, quote);
        return approvers.find(level.upwards(), before)
                .or(() -> approvers.find(level.upwards(), Set.of()))
                .orElseThrow(() -> nobody(quote));
    }

    /** On the calendar of the quote's team. */
    Instant decideBy(Quote quote) {
        String calendar = directory.team(quote.teamId()).map(Team::calendar).orElse(USUAL_CALENDAR);
        return calendars.named(calendar).plus(clock.instant(), settings.decideWithin());
    }

    private Approvers approvers(ApprovalRequest request, Quote quote) {
        Set<PersonId> concerned = Stream.of(request.requesterId(), quote.ownerId()).collect(Collectors.toSet());
        return Approvers.of(request.requesterId(), concerned, people.findAll());
    }

    private static Clash nobody(Quote quote) {
        return new Clash("sales.approval.nobody", quote.name());
    }
}
