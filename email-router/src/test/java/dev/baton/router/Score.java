package dev.baton.router;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each question about a corpus was answered as expected, and where not. */
public final class Score {

    private record Count(int right, int asked, List<String> wrong) {}

    private final String title;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    public Score(String title) {
        this.title = title;
    }

    public void ask(String question, String where, Object expected, Object got) {
        var right = expected.equals(got);
        counts.merge(question, new Count(right ? 1 : 0, 1, right ? List.of()
                : List.of(where + ": " + brief(expected) + " != " + brief(got))),
                (a, b) -> {
                    var wrong = new ArrayList<>(a.wrong());
                    wrong.addAll(b.wrong());
                    return new Count(a.right() + b.right(), a.asked() + b.asked(), wrong);
                });
    }

    /** The share answered as expected, 0 to 1. */
    public double of(String question) {
        var count = counts.get(question);
        return (double) count.right() / count.asked();
    }

    public void print() {
        counts.forEach((question, count) -> {
            System.out.printf("%-12s %-14s %4d of %4d  %5.1f %%%n", title, question, count.right(), count.asked(),
                    100 * of(question));
            if (Boolean.getBoolean("baton.corpora.wrong")) {
                count.wrong().forEach(line -> System.out.println("    " + line));
            }
        });
    }

    private static String brief(Object value) {
        var text = String.valueOf(value).replace("\n", "\\n");
        return text.length() > 160 ? text.substring(0, 160) + "..." : text;
    }
}
