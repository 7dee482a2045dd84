package dev.baton.rules.mail;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weights that add up per choice. */
final class Votes<C extends Comparable<C>> {

    private final Map<C, Integer> weights = new TreeMap<>();

    void add(C choice, int weight) {
        weights.merge(choice, weight, Math::addExact);
    }

    /** The choices with the highest weight in their natural order; more than one is a tie. */
    List<C> leaders() {
        if (weights.isEmpty()) {
            return List.of();
        }
        int most = Collections.max(weights.values());
        return weights.entrySet().stream().filter(vote -> vote.getValue() == most).map(Map.Entry::getKey).toList();
    }
}
