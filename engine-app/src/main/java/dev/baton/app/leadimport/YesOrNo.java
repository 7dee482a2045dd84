package dev.baton.app.leadimport;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How people say yes and no in lists. */
final class YesOrNo {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "da", "да", "بله", "بلی", "آری",
            "opt-in");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nu", "нет", "خیر", "نه", "opt-out");

    private YesOrNo() {
    }

    static Optional<Boolean> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
