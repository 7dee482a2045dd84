package dev.baton.app.leadimport;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a row is not taken. The sentence is made where the reader's language is known.
 *
 * @param column its header; null when it is about the whole row
 * @param key of the sentence, which says what is wrong and what would be right
 */
record Reason(String column, String key, List<String> arguments) {

    static Reason of(String column, String key, Object... arguments) {
        return new Reason(column, key, Stream.of(arguments).map(String::valueOf).toList());
    }
}
