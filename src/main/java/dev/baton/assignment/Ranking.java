package dev.baton.assignment;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first among those who fit: the wanted person, who meets more wishes, who the method puts first; and where
 * that is even, least open work, longest since the last assignment, log-in. No two people are ever even. Written for
 * teams of hundreds: plain loops, because their people are locked meanwhile.
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
            criteria.add(Criterion.most("wishes", one -> met(wishes, one)));
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
        List<Candidate> ranked = new ArrayList<>(fitting);
        ranked.sort(this::compare);
        Candidate taken = ranked.getFirst();
        List<Considered> considered = new ArrayList<>(ranked.size());
        considered.add(new Considered(taken, true,
                ranked.size() == 1 ? Reason.of("ahead.alone") : reason("ahead", taken, ranked.get(1))));
        for (Candidate one : ranked.subList(1, ranked.size())) {
            considered.add(new Considered(one, false, reason("behind", one, taken)));
        }
        return considered;
    }

    private static int met(List<Need> wishes, Candidate one) {
        int met = 0;
        for (Need wish : wishes) {
            met += wish.isMetBy(one.skills()) ? 1 : 0;
        }
        return met;
    }

    private int compare(Candidate one, Candidate other) {
        for (Criterion criterion : criteria) {
            int order = criterion.order().compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Reason reason(String side, Candidate one, Candidate other) {
        for (Criterion criterion : criteria) {
            if (criterion.order().compare(one, other) != 0) {
                return criterion.reason(side, one, other);
            }
        }
        throw new IllegalArgumentException("Twice in one pool: " + one.login());
    }

    /** Who never had any comes first. */
    private static Comparator<Candidate> longestSince(Function<Candidate, Instant> time) {
        return (one, other) -> {
            Instant first = time.apply(one);
            Instant second = time.apply(other);
            return first == null || second == null ? Boolean.compare(first != null, second != null)
                    : first.compareTo(second);
        };
    }

    /** @param number what is compared, told to people; null when it is no number worth telling */
    private record Criterion(String name, Comparator<Candidate> order, @Nullable ToIntFunction<Candidate> number) {

        static Criterion fewest(String name, ToIntFunction<Candidate> number) {
            return new Criterion(name,
                    (one, other) -> Integer.compare(number.applyAsInt(one), number.applyAsInt(other)), number);
        }

        static Criterion most(String name, ToIntFunction<Candidate> number) {
            return new Criterion(name,
                    (one, other) -> Integer.compare(number.applyAsInt(other), number.applyAsInt(one)), number);
        }

        Reason reason(String side, Candidate one, Candidate other) {
            String key = side + "." + name;
            return number == null ? Reason.of(key)
                    : Reason.of(key, number.applyAsInt(one), number.applyAsInt(other));
        }
    }
}
