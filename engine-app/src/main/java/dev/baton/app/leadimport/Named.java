package dev.baton.app.leadimport;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Codes that people also write as words, in any of our languages: countries and languages. */
final class Named {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("ru"), Locale.of("fa"));

    static final Named COUNTRIES = new Named(Locale.getISOCountries(), (code, in) -> Locale.of("", code).getDisplayCountry(in));
    static final Named LANGUAGES = new Named(Locale.getISOLanguages(), (code, in) -> Locale.of(code).getDisplayLanguage(in));

    private final Map<String, String> codes = new HashMap<>();

    private Named(String[] all, BiFunction<String, Locale, String> name) {
        List.of(all).forEach(code -> codes.put(Headers.plain(code), code));
        for (String code : all) {
            OURS.forEach(language -> codes.putIfAbsent(Headers.plain(name.apply(code, language)), code));
        }
    }

    Optional<String> code(String written) {
        return Optional.ofNullable(codes.get(Headers.plain(written)));
    }
}
