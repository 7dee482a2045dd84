package dev.baton.rules;

import dev.baton.rules.language.Question;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Facts about a main record, whose custom fields rules may read by key. A field that is missing, or of another type,
 * is an empty text, zero or false; so a rule cannot break on what somebody did not fill in.
 */
public interface CustomFacts extends Facts {

    /** Custom fields by key; values as JSON gave them. */
    Map<String, Object> custom();

    @Question
    default String customText(String key) {
        Object value = custom().get(key);
        return value == null ? "" : value.toString();
    }

    @Question
    default BigDecimal customNumber(String key) {
        String text = customText(key).strip();
        if (text.isEmpty()) {
            return BigDecimal.ZERO; // the usual case, too frequent for an exception
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return BigDecimal.ZERO;
        }
    }

    @Question
    default boolean customFlag(String key) {
        return Boolean.parseBoolean(customText(key));
    }
}
