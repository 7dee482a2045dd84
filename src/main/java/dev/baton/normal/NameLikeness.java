package dev.baton.normal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are, in whatever order their words stand: 100 for the same and for nothing else, some 80 and more for a
 * slip of the pen. Names that differ in their vowels only are 89: Persian is written without the short ones.
 *
 * @see <a href="https://www.census.gov/content/dam/Census/library/working-papers/1991/adrm/rr91-9.pdf">Winkler and Thibaudeau</a>
 */
public final class NameLikeness {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final int WITHOUT_VOWELS = 89;
    /** Shorter ones are of too many people. */
    private static final int CONSONANTS = 3;

    private NameLikeness() {
    }

    /** Of two names as {@link NameKey} writes them; 0 when one of them is empty. */
    public static int of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        String first = sorted(one);
        String second = sorted(other);
        if (first.equals(second)) {
            return 100;
        }
        int alike = Math.min(99, (int) Math.floor(LIKENESS.apply(first, second) * 100));
        String consonants = consonants(first);
        return consonants.length() >= CONSONANTS && consonants.equals(consonants(second)) ? Math.max(alike, WITHOUT_VOWELS) : alike;
    }

    private static String sorted(String name) {
        return Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static String consonants(String name) {
        return name.replaceAll("[aeiouy ]", "");
    }
}
