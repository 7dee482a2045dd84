package dev.baton.normal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The domain of a mail address, by which an account is known. Empty for public mail houses (Gmail, mail.ru and others
 * in {@code public-mail-houses.txt}): who writes from there may work for anybody.
 */
public final class CompanyDomain {

    private static final Set<String> PUBLIC = read("public-mail-houses.txt");

    private CompanyDomain() {
    }

    public static Optional<String> of(@Nullable String email) {
        return EmailKey.of(email).map(key -> key.substring(key.indexOf('@') + 1)).filter(domain -> !isPublic(domain));
    }

    /** Listed itself, or with all its countries, as in {@code yahoo.*}. */
    private static boolean isPublic(String domain) {
        int dot = domain.indexOf('.');
        return PUBLIC.contains(domain) || dot > 0 && PUBLIC.contains(domain.substring(0, dot) + ".*");
    }

    private static Set<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CompanyDomain.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
