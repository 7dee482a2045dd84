package dev.baton.data;

import dev.baton.custom.CustomFields;
import dev.baton.id.Id;
import dev.baton.leadform.FormContent;
import dev.baton.mail.SealedText;
import dev.baton.mail.SignatureTexts;
import dev.baton.merge.Taken;
import dev.baton.team.PasswordHash;
import dev.baton.team.Roles;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How small types lie in columns. Flags are booleans everywhere; MySQL's drivers return them so for {@code tinyint(1)}. */
@Configuration(proxyBeanMethods = false)
class ConversionsConfig {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() { };

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        JsonMapper json = JsonMapper.builder().build();
        Stream<AsText<?>> texts = Stream.of(
                new AsText<>(Roles.class, Roles::toString, Roles::parse),
                new AsText<>(PasswordHash.class, PasswordHash::value, PasswordHash::new),
                new AsText<>(SealedText.class, SealedText::value, SealedText::new),
                new AsText<>(SignatureTexts.class, signatures -> json.writeValueAsString(signatures.texts()),
                        text -> text.isBlank() ? SignatureTexts.NONE : new SignatureTexts(json.readValue(text, TEXTS))),
                new AsText<>(CustomFields.class, custom -> json.writeValueAsString(custom.values()),
                        text -> text.isBlank() ? CustomFields.NONE : new CustomFields(json.readValue(text, MAP))),
                new AsText<>(Taken.class, json::writeValueAsString, text -> json.readValue(text, Taken.class)),
                new AsText<>(FormContent.class, json::writeValueAsString, text -> json.readValue(text, FormContent.class)));
        return new JdbcCustomConversions(Stream.concat(Stream.of(new IdToNumber(), new NumberToId()),
                texts.flatMap(way -> way.bothWays().stream())).toList());
    }

    @WritingConverter
    static final class IdToNumber implements Converter<Id, Long> {
        @Override
        public Long convert(Id id) {
            return id.value();
        }
    }

    /** One converter for every typed id, by the record's only constructor. */
    @ReadingConverter
    static final class NumberToId implements ConverterFactory<Long, Id> {

        private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
            @Override
            protected MethodHandle computeValue(Class<?> type) {
                try {
                    return MethodHandles.publicLookup()
                            .findConstructor(type, MethodType.methodType(void.class, long.class))
                            .asType(MethodType.methodType(Id.class, long.class));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("An id is a public record of one long: " + type, e);
                }
            }
        };

        @Override
        public <I extends Id> Converter<Long, I> getConverter(Class<I> type) {
            return number -> type.cast(make(type, number));
        }

        private static Id make(Class<?> type, long number) {
            try {
                return (Id) CONSTRUCTORS.get(type).invokeExact(number);
            } catch (Throwable e) {
                throw new IllegalStateException("Cannot make " + type.getSimpleName() + " of " + number, e);
            }
        }
    }
}
