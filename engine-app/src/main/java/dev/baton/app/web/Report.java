package dev.baton.app.web;

import java.util.List;

/**
 * A question with its answer: the number first, then the shape, whose every bar opens its list.
 *
 * @param figure the answer, already in the reader's words
 * @param note what the figure is of, may be null
 */
public record Report(String question, String figure, String note, List<Bar> bars, List<Key> legend) {

    public record Bar(String text, String href, List<Part> parts) {

        public long value() {
            return parts.stream().mapToLong(Part::value).sum();
        }
    }

    /**
     * @param tone {@code ok}, {@code warn}, {@code danger}, {@code soft}, or empty for the accent
     * @param text what this part is of its bar, for those who cannot see colours; null when it is the whole bar
     * @param href the list of this part; null when it is the bar's
     */
    public record Part(long value, String tone, String text, String href) {

        public Part(long value, String tone) {
            this(value, tone, null, null);
        }
    }

    public record Key(String text, String tone) {
    }

    /** Per cent of the longest bar. */
    public long share(Part part) {
        long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
        return most == 0 ? 0 : part.value() * 100 / most;
    }

    public boolean empty() {
        return bars.stream().allMatch(bar -> bar.value() == 0);
    }
}
