package dev.baton.outside;

import dev.baton.assignment.Assignment;
import dev.baton.assignment.Candidate;
import dev.baton.assignment.Method;
import dev.baton.assignment.Need;
import dev.baton.assignment.PoolRequest;
import dev.baton.assignment.Presence;
import dev.baton.assignment.Ruling;
import dev.baton.assignment.Work;
import dev.baton.rules.Decided;
import dev.baton.rules.Fired;
import dev.baton.rules.RuleFiles;
import dev.baton.rules.Ruleset;
import dev.baton.rules.lead.Grade;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.rules.lead.Placement;
import dev.baton.rules.lead.PlacementFacts;
import dev.baton.rules.shipped.ShippedRules;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long it takes to say who gets a lead, by 100 rules and among 500 people: rules and choice, no database. */
final class Assignments {

    private static final int RULES = 100;
    private static final int PEOPLE = 500;
    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 5_000;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Method[] METHODS = {Method.LEAST_LOADED, Method.ROUND_ROBIN, Method.MOST_FREE};

    private Assignments() {
    }

    /** Milliseconds of each, sorted. */
    static double[] millis() {
        List<Candidate> people = IntStream.range(0, PEOPLE).mapToObj(Assignments::person).toList();
        double[] millis = new double[MEASURED];
        try (Ruleset<PlacementFacts, Placement> rules = Ruleset.compile(LeadAssignment.DECISION, files())) {
            for (int lead = -WARM_UP; lead < MEASURED; lead++) {
                long begin = System.nanoTime();
                Assignment decided = Assignment.decide(request(rules.decide(facts(lead)), lead), people, NOW);
                if (decided.trace().considered().size() != PEOPLE) {
                    throw new IllegalStateException("Not everybody was considered");
                }
                if (lead >= 0) {
                    millis[lead] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    /** The shipped rules, and as many territories by postal code as make up a hundred. */
    private static RuleFiles files() {
        RuleFiles shipped = ShippedRules.files(LeadAssignment.DECISION);
        int more;
        try (Ruleset<?, ?> rules = Ruleset.compile(LeadAssignment.DECISION, shipped)) {
            more = RULES - rules.rules().size();
        }
        return shipped.with("lead-assignment.drl", shipped.contents().get("lead-assignment.drl") + IntStream.range(10, 10 + more).mapToObj("""
                rule "Polish postal codes that begin with %1$d are a territory"
                salience 25
                when
                    PlacementFacts( country == "PL", postalCodeIn( "%1$d*" ) )
                then
                    place.pool( "poland.%1$d", "sales" );
                end
                """::formatted).collect(Collectors.joining("\n")));
    }

    private static PlacementFacts facts(int n) {
        int lead = Math.floorMod(n, 9_000);
        return new PlacementFacts(lead % 2 == 0 ? "PL" : "RO", "", String.valueOf(10_000 + lead * 10), "ru", "web",
                lead % 5 == 0 ? "health" : "retail", lead % 100, Grade.values()[lead % 4], lead % 900, false, 1,
                "", Map.of());
    }

    private static PoolRequest request(Decided<Placement> decided, int lead) {
        Placement placement = decided.outcome();
        return PoolRequest.of(new TeamId(1), Work.LEAD, METHODS[Math.floorMod(lead, METHODS.length)])
                .inRotation("lead/" + placement.rule()).weighing(placement.weight())
                .orBackWithin(Duration.ofHours(placement.dueWithinHours()))
                .needing(Stream.concat(
                        placement.skills().stream().map(one -> Need.required(one.skill(), one.level())),
                        placement.preferred().stream().map(one -> Need.preferred(one.skill(), one.level())))
                        .toArray(Need[]::new))
                .by(new Ruling("lead-assignment", decided.fired().stream().map(Fired::rule).toList(),
                        decided.lost()));
    }

    /** One in ten is no longer there, two are away, one is full; half know a language, a fifth know health care. */
    private static Candidate person(int n) {
        Presence presence = switch (n % 10) {
            case 1 -> Presence.offHours(NOW.plus(Duration.ofHours(n % 20)));
            case 2 -> Presence.absent(null);
            default -> Presence.HERE;
        };
        Map<String, Integer> skills = n % 5 == 3 ? Map.of("language.ru", 1, "health", 1 + n % 3)
                : n % 2 == 0 ? Map.of("language.ru", 2) : Map.of();
        return new Candidate(new PersonId(n + 1), "person" + n, n % 10 != 0, presence, n % 10 == 4 ? 5 : 40, n % 23,
                5, null, NOW.minusSeconds(n * 7919 % 86_400), n % 3 == 0 ? null : NOW.minusSeconds(n * 104_729 % 86_400), skills);
    }
}
