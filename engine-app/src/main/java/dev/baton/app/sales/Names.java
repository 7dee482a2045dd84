package dev.baton.app.sales;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as events and texts name them: {@code SENT_BACK} is {@code sentBack}. */
final class Names {

    private Names() {
    }

    static String of(Enum<?> constant) {
        String[] words = constant.name().split("_");
        return words[0].toLowerCase(Locale.ROOT) + Arrays.stream(words).skip(1)
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
    }
}
