package dev.baton.assignment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first among those who fit: the wanted person, who meets more wishes, who the method puts first; and where
 * that is even, fewest open leads and cases, longest since the last assignment, log-in. No two people are ever even.
 */
final class Ranking {

    private static final Criterion OPEN = Criterion.fewest("open", Candidate::open);
    private static final Criterion SINCE = new Criterion("since", longestSince(Candidate::lastAssigned), null);
    private static final Criterion LOGIN = new Criterion("login", comparing(Candidate::login), null);

    private final List<Criterion> criteria = new ArrayList<>();

    Ranking(PoolRequest request, Instant at) {
        if (request.wanted() != null) {
            criteria.add(new Criterion("wanted", comparing(one -> !one.person().equals(request.wanted())), null));
        }
        List<Need> wishes = request.needs().stream().filter(need -> !need.bindsAt(at)).toList();
        if (!wishes.isEmpty()) {
            criteria.add(Criterion.most("wishes",
                    one -> (int) wishes.stream().filter(wish -> wish.isMetBy(one.skills())).count()));
        }
        switch (request.method()) {
            case ROUND_ROBIN -> criteria.add(new Criterion("turn", longestSince(Candidate::lastTurn), null));
            case MOST_FREE -> criteria.add(Criterion.most("free", Candidate::free));
            case LEAST_LOADED, NAMED, TEAM_LIST -> { }
        }
        criteria.addAll(List.of(OPEN, SINCE, LOGIN));
    }

    /** The first is taken, and told apart from the second; the others are told apart from the first. */
    List<Considered> rank(List<Candidate> fitting) {
        List<Candidate> ranked = fitting.stream().sorted(order()).toList();
        Candidate taken = ranked.getFirst();
        Reason ahead = ranked.size() == 1 ? Reason.of("ahead.alone") : reason("ahead", taken, ranked.get(1));
        return Stream.concat(Stream.of(new Considered(taken, true, ahead)), ranked.stream().skip(1)
                .map(one -> new Considered(one, false, reason("behind", one, taken)))).toList();
    }

    private Comparator<Candidate> order() {
        return criteria.stream().map(Criterion::order).reduce(Comparator::thenComparing).orElseThrow();
    }

    private Reason reason(String side, Candidate one, Candidate other) {
        return between(one, other).reason(side, one, other);
    }

    private Criterion between(Candidate one, Candidate other) {
        return criteria.stream().filter(criterion -> criterion.order().compare(one, other) != 0).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Twice in one pool: " + one.login()));
    }

    private static Comparator<Candidate> longestSince(Function<Candidate, Instant> time) {
        return comparing(time, nullsFirst(naturalOrder()));
    }

    /** @param number what is compared, told to people; null when it is no number worth telling */
    private record Criterion(String name, Comparator<Candidate> order, @Nullable ToIntFunction<Candidate> number) {

        static Criterion fewest(String name, ToIntFunction<Candidate> number) {
            return new Criterion(name, comparingInt(number), number);
        }

        static Criterion most(String name, ToIntFunction<Candidate> number) {
            return new Criterion(name, comparingInt(number).reversed(), number);
        }

        Reason reason(String side, Candidate one, Candidate other) {
            String key = side + "." + name;
            return number == null ? Reason.of(key)
                    : Reason.of(key, number.applyAsInt(one), number.applyAsInt(other));
        }
    }
}
