package dev.baton.app.leadimport;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which character separates the cells: the one that cuts the first lines into the same number of parts, the most. */
final class Separators {

    static final List<Character> CHOICES = List.of(',', ';', '\t', '|');

    private Separators() {
    }

    static char of(List<String> lines) {
        return CHOICES.stream().max(Comparator.<Character>comparingInt(one -> sameAsHeader(one, lines))
                .thenComparingInt(one -> parts(one, lines.isEmpty() ? "" : lines.getFirst()))).orElseThrow();
    }

    /** How many lines have as many parts as the header, where that has several. */
    private static int sameAsHeader(char separator, List<String> lines) {
        int header = lines.isEmpty() ? 0 : parts(separator, lines.getFirst());
        return header < 1 ? 0 : (int) lines.stream().filter(line -> parts(separator, line) == header).count();
    }

    private static int parts(char separator, String line) {
        boolean[] inside = {false};
        return (int) IntStream.range(0, line.length()).filter(i -> {
            inside[0] ^= line.charAt(i) == '"';
            return !inside[0] && line.charAt(i) == separator;
        }).count();
    }
}
