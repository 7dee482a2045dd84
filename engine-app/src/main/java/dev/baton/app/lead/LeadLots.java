package dev.baton.app.lead;

import static java.util.Comparator.comparing;

import dev.baton.app.account.ConsentGiven;
import dev.baton.app.api.Repeats;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadArrivals.Arrival;
import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.Lots;
import dev.baton.unit.UnitOfWork;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Leads that one program hands in by several calls at the same moment: those that wait for each other anyway are one transaction
 * and one command of the engine, which is a half of the statements and a fraction of the commits.
 */
@Component
class LeadLots {

    private static final int MOST = 25;

    private final LeadArrivals arrivals;
    private final ProcessLinks processes;
    private final Leads leads;
    private final LeadViews views;
    private final Repeats repeats;
    private final UnitOfWork units;
    private final Lots<Call, LeadView> lots =
            new Lots<>(Runtime.getRuntime().availableProcessors(), MOST, Call::isLike, this::together);

    LeadLots(LeadArrivals arrivals, ProcessLinks processes, Leads leads, LeadViews views, Repeats repeats, UnitOfWork units) {
        this.arrivals = arrivals;
        this.processes = processes;
        this.leads = leads;
        this.views = views;
        this.repeats = repeats;
        this.units = units;
    }

    private record Call(Capture lead, List<ConsentGiven> consents, Viewer viewer, Locale locale, Repeats.@Nullable Key key) {

        boolean isLike(Call other) {
            return locale.equals(other.locale) && viewer.equals(other.viewer);
        }
    }

    /** Opens its own unit, and returns when it is over. @throws dev.baton.refusal.Invalid when it says what no lead can be */
    LeadView capture(Capture lead, List<ConsentGiven> consents, Viewer viewer, Locale locale) {
        arrivals.check(lead);
        return lots.ask(new Call(lead, consents, viewer, locale, repeats.key(viewer.id()).orElse(null)));
    }

    private List<LeadView> together(List<Call> calls) {
        Call one = calls.getFirst();
        List<LeadView> answers = units.perform(Actor.person(one.viewer().id(), "api"), null, () -> {
            keys(calls).forEach(repeats::begin);
            List<LeadView> seen = seen(arrived(calls), one.viewer(), one.locale());
            IntStream.range(0, calls.size()).filter(place -> calls.get(place).key() != null)
                    .forEach(place -> repeats.keep(calls.get(place).key(), HttpStatus.CREATED, seen.get(place)));
            return seen;
        });
        units.harden();
        return answers;
    }

    private static Stream<Repeats.Key> keys(List<Call> calls) {
        return calls.stream().map(Call::key).filter(key -> key != null);
    }

    /** Held in the order of their addresses, in every lot, so that two lots do not wait for each other in a circle. */
    private List<Arrival> arrived(List<Call> calls) {
        Map<Call, Arrival> arrivals = new IdentityHashMap<>();
        processes.settled(() -> {
            calls.stream().sorted(comparing(call -> call.lead().email()))
                    .forEach(call -> {
                        UnitOfWork.now().because(null); // not of what was decided about the call before
                        arrivals.put(call, this.arrivals.capture(call.lead(), call.consents()));
                    });
            return null;
        });
        return calls.stream().map(arrivals::get).toList();
    }

    /** Who may not see a lead, new or not, is answered with what they said. */
    private List<LeadView> seen(List<Arrival> arrived, Viewer viewer, Locale locale) {
        List<Lead> now = arrived.stream().map(one -> leads.about(one.lead().ref())).toList();
        Map<LeadId, LeadView> visible = views.of(now.stream().filter(lead -> LeadViews.sees(viewer, lead)).distinct().toList(), locale);
        return arrived.stream().map(one -> visible.getOrDefault(one.lead().id(), LeadView.said(one.said()))).toList();
    }
}
