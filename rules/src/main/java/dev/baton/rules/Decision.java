package dev.baton.rules;

import dev.baton.rules.language.Vocabulary;
import java.util.function.Function;

/**
 * One decision: its key, which is the name of its files, the facts its rules may see, and the sheet they write on.
 *
 * @param key file name and key in the decision log, such as {@code lead-scoring}
 * @param facts the record that rules match: {@code LeadFacts( employees > 50 )}
 * @param word the name of the sheet in rules: {@code score.add( 20 );}
 * @param sheet the type of the sheet; its public methods are the verbs
 * @param blank makes the sheet for one decision on these facts
 */
public record Decision<F extends Record & Facts, T extends Record>(
        String key, Class<F> facts, String word, Class<? extends Sheet<T>> sheet, Function<F, Sheet<T>> blank) {

    /** What its rules may ask and say. */
    public Vocabulary vocabulary() {
        return new Vocabulary(facts, word, sheet);
    }

    @Override
    public String toString() {
        return key;
    }
}
