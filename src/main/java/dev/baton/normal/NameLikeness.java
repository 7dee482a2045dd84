package dev.baton.normal;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are, in whatever order their words stand: 100 for the same and for nothing else, some 80 and more for a
 * slip of the pen. They are no more alike than the word of the shorter one that is least so: a family name makes nobody the
 * same. Names that differ in their vowels only are 89: Persian is written without the short ones.
 *
 * @see <a href="https://www.census.gov/content/dam/Census/library/working-papers/1991/adrm/rr91-9.pdf">Winkler and Thibaudeau</a>
 */
public final class NameLikeness {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final int WITHOUT_VOWELS = 89;
    /** Shorter ones are of too many people. */
    private static final int CONSONANTS = 3;
    private static final int MOST_WORDS = 6;

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
        int alike = Math.min(99, (int) Math.floor(alike(first, second) * 100));
        String consonants = consonants(first);
        return consonants.length() >= CONSONANTS && consonants.equals(consonants(second)) ? Math.max(alike, WITHOUT_VOWELS) : alike;
    }

    /** A name of one word, or of whole sentences, is compared as it stands. */
    private static double alike(String one, String other) {
        String[] words = one.split(" ");
        String[] others = other.split(" ");
        if (Math.min(words.length, others.length) == 1 || Math.max(words.length, others.length) > MOST_WORDS) {
            return LIKENESS.apply(one, other);
        }
        return words.length <= others.length ? least(pairs(words, others), 0, 0) : least(pairs(others, words), 0, 0);
    }

    private static double[][] pairs(String[] words, String[] others) {
        return Arrays.stream(words).map(word -> Arrays.stream(others).mapToDouble(other -> ofWords(word, other)).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Who has a middle name tells it here and leaves it out there: each word of the shorter name finds one of its own in the longer.
     *
     * @param alike each word of the shorter name with each of the longer
     * @param taken words of the longer name that are found, a bit each
     * @return how alike the words are that are least so, where they are paired best
     */
    private static double least(double[][] alike, int word, int taken) {
        return word == alike.length ? 1 : IntStream.range(0, alike[word].length).filter(other -> (taken & 1 << other) == 0)
                .mapToDouble(other -> Math.min(alike[word][other], least(alike, word + 1, taken | 1 << other))).max().orElse(0);
    }

    /** A first letter stands for the word. */
    private static double ofWords(String one, String other) {
        return Math.min(one.length(), other.length()) == 1 && one.charAt(0) == other.charAt(0) ? 1 : LIKENESS.apply(one, other);
    }

    private static String sorted(String name) {
        return Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static String consonants(String name) {
        return name.replaceAll("[aeiouy ]", "");
    }
}
