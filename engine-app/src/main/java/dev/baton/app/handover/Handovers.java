package dev.baton.app.handover;

import dev.baton.app.handover.Handover.No;
import dev.baton.app.lead.LeadTransfer;
import dev.baton.app.lead.LeadViews;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.refusal.Invalid;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import dev.baton.team.Viewer;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Leads given to somebody by a person, many in one unit of work: each by itself, on the way of a single assignment, and
 * what cannot be given is told and keeps no other from being given.
 */
@Component
class Handovers {

    /** As many as one page of a list may be; more would keep the rows of their people too long. */
    static final int MOST = 200;

    private final Leads leads;
    private final LeadTransfer transfer;
    private final WorkItems items;
    private final People people;
    private final Teams teams;

    Handovers(Leads leads, LeadTransfer transfer, WorkItems items, People people, Teams teams) {
        this.leads = leads;
        this.transfer = transfer;
        this.items = items;
        this.people = people;
        this.teams = teams;
    }

    /** @param version of the lead that the caller has seen; null for any */
    record Wanted(LeadId lead, Integer version) {
    }

    enum Outcome { DONE, REFUSED, OVERTAKEN }

    /**
     * @param lead as it is now; null where the caller may not see it
     * @param no why it was refused; null for a lead that is not theirs to see, and where it was not refused
     */
    record Handed(LeadId id, Lead lead, Outcome outcome, No no) {
    }

    /**
     * Each lead once, in the order in which they are asked for.
     *
     * @param login of the person; null for the rules
     * @throws Invalid when there is no such person, or the viewer may not say whose a lead is
     */
    List<Handed> give(List<Wanted> asked, String login, Viewer by) {
        if (by.fields().freeze(Lead.TYPE, "owner")) {
            throw Invalid.field("owner", "access.frozen");
        }
        if (asked.isEmpty() || asked.size() > MOST) {
            throw Invalid.field("leads", asked.isEmpty() ? "pipeline.assign.none" : "pipeline.assign.tooMany", MOST);
        }
        Handover handover = handover(login, by);
        Map<LeadId, Wanted> wanted = asked.stream().collect(Collectors.toMap(Wanted::lead, Function.identity(), (one, again) -> one, LinkedHashMap::new));
        Map<LeadId, Lead> known = leads.findAllById(wanted.keySet()).stream().filter(lead -> LeadViews.sees(by, lead))
                .collect(Collectors.toMap(Lead::id, Function.identity()));
        Set<Long> open = known.isEmpty() ? Set.of() : items.withOpenTask(Lead.TYPE, known.keySet().stream().map(LeadId::value).toList());
        List<Handed> handed = new ArrayList<>();
        wanted.values().forEach(one -> handed.add(hand(one, known.get(one.lead()), open.contains(one.lead().value()), handover)));
        UnitOfWork.now().settle(); // whom the rules chose is known then
        return handed.stream().map(this::asItIsNow).toList();
    }

    private Handover handover(String login, Viewer by) {
        if (login == null) {
            return new Handover(null, Set.of(), by);
        }
        Person to = people.findByLogin(login).filter(Person::active).orElseThrow(() -> Invalid.field("owner", "pipeline.assign.unknown", login));
        return new Handover(to.id(), teams.of(to.id()).stream().map(Team::id).collect(Collectors.toSet()), by);
    }

    private Handed hand(Wanted wanted, Lead lead, boolean open, Handover handover) {
        if (lead == null) {
            return new Handed(wanted.lead(), null, Outcome.REFUSED, null);
        }
        if (wanted.version() != null && !wanted.version().equals(lead.version())) {
            return new Handed(lead.id(), lead, Outcome.OVERTAKEN, null);
        }
        No no = handover.refuses(lead, open).orElse(null);
        if (no == null && handover.changes(lead)) {
            transfer.give(lead, handover.to(), handover.by());
        }
        return new Handed(lead.id(), lead, no == null ? Outcome.DONE : Outcome.REFUSED, no);
    }

    private Handed asItIsNow(Handed one) {
        return one.lead() == null ? one : new Handed(one.id(), leads.about(Ref.to(Lead.TYPE, one.id())), one.outcome(), one.no());
    }
}
