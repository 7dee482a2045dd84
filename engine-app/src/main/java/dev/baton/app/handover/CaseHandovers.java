package dev.baton.app.handover;

import dev.baton.app.giving.Recipients;
import dev.baton.app.handover.CaseHandover.No;
import dev.baton.app.service.CaseTransfer;
import dev.baton.app.service.CaseViews;
import dev.baton.id.Ref;
import dev.baton.refusal.Invalid;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases given to somebody, or back to their team's list, by a person: as {@link Handovers} gives leads, each by itself. */
@Component
class CaseHandovers {

    private final Cases cases;
    private final CaseTransfer transfer;
    private final People people;
    private final Teams teams;
    private final Recipients recipients;

    CaseHandovers(Cases cases, CaseTransfer transfer, People people, Teams teams, Recipients recipients) {
        this.cases = cases;
        this.transfer = transfer;
        this.people = people;
        this.teams = teams;
        this.recipients = recipients;
    }

    /** @param version of the case that the caller has seen; null for any */
    record Wanted(CaseId id, @Nullable Integer version) {
    }

    enum Outcome { DONE, REFUSED, OVERTAKEN }

    /**
     * @param one as it is now; null where the caller may not see it
     * @param no why it was refused; null for a case that is not theirs to see, and where it was not refused
     */
    record Handed(CaseId id, @Nullable Case one, Outcome outcome, @Nullable No no) {
    }

    /**
     * Each case once, in the order in which they are asked for.
     *
     * @param login of the person; null for the team's list
     * @throws Invalid when there is no such person, they do not work with cases, or the viewer may not say whose a case is
     */
    List<Handed> give(List<Wanted> asked, @Nullable String login, Viewer by) {
        if (by.fields().freeze(Case.TYPE, "owner")) {
            throw Invalid.field("owner", "access.frozen");
        }
        if (asked.isEmpty() || asked.size() > Handovers.MOST) {
            throw Invalid.field("cases", asked.isEmpty() ? "cases.give.none" : "pipeline.assign.tooMany", Handovers.MOST);
        }
        CaseHandover handover = handover(login, by);
        Map<CaseId, Wanted> wanted = asked.stream().collect(Collectors.toMap(Wanted::id, Function.identity(), (one, again) -> one, LinkedHashMap::new));
        Map<CaseId, Case> known = cases.findAllById(wanted.keySet()).stream().filter(one -> CaseViews.sees(one, by))
                .collect(Collectors.toMap(Case::id, Function.identity()));
        List<Handed> handed = new ArrayList<>();
        wanted.values().forEach(one -> handed.add(hand(one, known.get(one.id()), handover)));
        return handed.stream().map(this::asItIsNow).toList();
    }

    private CaseHandover handover(@Nullable String login, Viewer by) {
        if (login == null) {
            return new CaseHandover(null, Set.of(), by);
        }
        Person to = people.findByLogin(login).filter(Person::active).orElseThrow(() -> Invalid.field("owner", "pipeline.assign.unknown", login));
        if (!recipients.mayHave(to, Case.TYPE)) {
            throw Invalid.field("owner", "access.give.noAccess", to.name());
        }
        return new CaseHandover(to.id(), teams.of(to.id()).stream().map(Team::id).collect(Collectors.toSet()), by);
    }

    private Handed hand(Wanted wanted, @Nullable Case one, CaseHandover handover) {
        if (one == null) {
            return new Handed(wanted.id(), null, Outcome.REFUSED, null);
        }
        if (wanted.version() != null && !wanted.version().equals(one.version())) {
            return new Handed(one.id(), one, Outcome.OVERTAKEN, null);
        }
        No no = handover.refuses(one).orElse(null);
        if (no == null && handover.changes(one)) {
            transfer.give(one, handover.to(), handover.by());
        }
        return new Handed(one.id(), one, no == null ? Outcome.DONE : Outcome.REFUSED, no);
    }

    private Handed asItIsNow(Handed handed) {
        return handed.one() == null ? handed
                : new Handed(handed.id(), cases.about(Ref.to(Case.TYPE, handed.id())), handed.outcome(), handed.no());
    }
}
