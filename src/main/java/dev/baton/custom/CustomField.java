package dev.baton.custom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field that this installation added to a type of record, and what it takes.
 *
 * @param choices of a {@link Type#CHOICE}; empty otherwise
 * @param label what people call it
 */
public record CustomField(String recordType, String name, Type type, List<String> choices, String label) {

    /** A {@link #TEXT} may be about a person and is kept out of logs; the others are not. */
    public enum Type {
        TEXT, NUMBER, FLAG, CHOICE;

        static Type of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Key of the sentence that says why it does not take a value; empty when it does. */
    Optional<String> refuses(Object value) {
        boolean fits = switch (type) {
            case TEXT -> !(value instanceof Iterable<?>) && !(value instanceof Map<?, ?>);
            case NUMBER -> value instanceof Number || number(value.toString()).isPresent();
            case FLAG -> value instanceof Boolean;
            case CHOICE -> choices.contains(value.toString());
        };
        return fits ? Optional.empty() : Optional.of("problem.custom." + type.name().toLowerCase(Locale.ROOT));
    }

    boolean mayBeLogged() {
        return type != Type.TEXT;
    }

    /** As values are looked up: 15000 and 15000.00 are one. */
    static String key(Object value) {
        String text = value.toString();
        return number(text).map(number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()).orElse(text);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
