package dev.baton.normal;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language as we keep it: a tag of BCP 47 such as {@code ro} or {@code pt-BR}, whose language is one of ISO 639-1. */
public final class Language {

    private static final int LONGEST = 12;
    private static final Set<String> KNOWN = Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private Language() {
    }

    /** @param written in any case, its parts also joined as in en_US; empty where that is no language */
    public static Optional<String> of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(written.strip().replace('_', '-')).build();
            return Optional.of(locale.toLanguageTag()).filter(tag -> KNOWN.contains(locale.getLanguage()) && tag.length() <= LONGEST);
        } catch (IllformedLocaleException none) {
            return Optional.empty();
        }
    }

    /** What rules go by: {@code pt} of {@code pt-BR}; empty where none is known. */
    public static String spoken(@Nullable String tag) {
        return tag == null ? "" : tag.replaceAll("[-_].*", "");
    }
}
