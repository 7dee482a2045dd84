package dev.baton.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A closed list that rules choose from by a word: {@code "firstResponse"} is FIRST_RESPONSE. Logs, examples and the API
 * use the same words.
 */
public interface Choice {

    String name();

    /** The word of this constant: lower camel case; a single letter, such as a grade, stays as it is. */
    default String word() {
        if (name().length() == 1) {
            return name();
        }
        String pascal = Arrays.stream(name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }

    /** @throws IllegalArgumentException when the list has no such word; the message names those it has */
    static <C extends Choice> C of(Class<C> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of " + words(list)));
    }

    static List<String> words(Class<? extends Choice> list) {
        return Arrays.stream(list.getEnumConstants()).map(Choice::word).toList();
    }
}
