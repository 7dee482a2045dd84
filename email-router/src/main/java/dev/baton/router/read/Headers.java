package dev.baton.router.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The header fields of a mail or part, in order. Values are unfolded and still as sent, a byte a character
 * (ISO-8859-1): nothing is lost to a wrong charset before {@link #text} decodes it.
 */
public final class Headers {

    static final Headers NONE = new Headers(List.of(), null);

    record Field(String name, String value) {}

    private final List<Field> fields;
    private final String charset;

    /** @param charset the one that the body claims, a hint for raw 8-bit headers; may be null */
    Headers(List<Field> fields, String charset) {
        this.fields = List.copyOf(fields);
        this.charset = charset;
    }

    Headers hinting(String charset) {
        return new Headers(fields, charset);
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The first field of this name as sent, trimmed. */
    public Optional<String> first(String name) {
        return fields.stream().filter(named(name)).map(Field::value).findFirst();
    }

    public List<String> all(String name) {
        return fields.stream().filter(named(name)).map(Field::value).toList();
    }

    /** The first field of this name, lower case; empty text when there is none. For filters. */
    public String lower(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    /** The first field of this name as a person reads it: encoded words and raw 8-bit text decoded. */
    public String text(String name) {
        return text(name, new Reading(Limits.DEFAULT));
    }

    String text(String name, Reading reading) {
        return first(name).map(value -> decoded(value, reading)).orElse("");
    }

    String decoded(String value, Reading reading) {
        return EncodedWords.decode(value, charset, reading);
    }

    public boolean anyNameStartsWith(String lowerCasePrefix) {
        return fields.stream().anyMatch(f -> f.name().toLowerCase(Locale.ROOT).startsWith(lowerCasePrefix));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static Predicate<Field> named(String name) {
        return field -> field.name().equalsIgnoreCase(name);
    }
}
