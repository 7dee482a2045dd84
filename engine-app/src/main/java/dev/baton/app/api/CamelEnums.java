package dev.baton.app.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads constants in queries as JSON writes them: {@code inApproval} is IN_APPROVAL. Nothing else is understood. */
@SuppressWarnings("rawtypes") // a converter factory for all enums has no other type
final class CamelEnums implements ConverterFactory<String, Enum> {

    @Override
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
        return text -> text.isEmpty() ? null : Arrays.stream(type.getEnumConstants())
                .filter(constant -> camel(constant).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("None of " + names(type)));
    }

    /** As the API names this constant. */
    static String camel(Enum<?> constant) {
        String[] words = constant.name().split("_");
        return words[0].toLowerCase(Locale.ROOT) + Arrays.stream(words).skip(1)
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
    }

    static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> camel((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }
}
