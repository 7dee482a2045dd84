package dev.baton.rules;

import java.util.Map;

/**
 * What the rules of one decision may look at: a record in the analysts' own words. Its components are the names that
 * rules use; methods marked {@link dev.baton.rules.language.Question} can be asked as well.
 *
 * <p>Components are never null: what is unknown is an empty string, zero, false or an empty list.
 */
public interface Facts {

    /**
     * These facts for a log: component name to a value that JSON knows (string, number, boolean, list, map; a time as
     * ISO 8601, a choice as its word). Components marked {@link PersonalText} are left out.
     */
    default Map<String, Object> log() {
        return Records.toMap(Records.complete((Record) this), false);
    }

    /**
     * The facts that were logged, for a replay. Names that are missing take their empty value; personal text, which no
     * log holds, is read again from its source and put into the map by the caller.
     *
     * @throws IllegalArgumentException when a name is unknown or a value does not fit, with the name
     */
    static <F extends Record & Facts> F of(Class<F> type, Map<String, ?> logged) {
        return Records.fromMap(type, logged);
    }
}
