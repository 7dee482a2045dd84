package dev.baton.data;

import dev.baton.custom.CustomFields;
import dev.baton.id.Id;
import dev.baton.leadform.FormContent;
import dev.baton.mail.SealedText;
import dev.baton.mail.SignatureTexts;
import dev.baton.team.PasswordHash;
import dev.baton.team.Roles;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
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
        return new JdbcCustomConversions(List.of(new IdToNumber(), new NumberToId(),
                new RolesToText(), new TextToRoles(), new HashToText(), new TextToHash(),
                new SealedToText(), new TextToSealed(), new SignaturesToJson(json), new JsonToSignatures(json),
                new CustomToJson(json), new JsonToCustom(json),
                new FormToJson(json), new JsonToForm(json)));
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

    @WritingConverter
    static final class RolesToText implements Converter<Roles, String> {
        @Override
        public String convert(Roles roles) {
            return roles.toString();
        }
    }

    @ReadingConverter
    static final class TextToRoles implements Converter<String, Roles> {
        @Override
        public Roles convert(String text) {
            return Roles.parse(text);
        }
    }

    @WritingConverter
    static final class HashToText implements Converter<PasswordHash, String> {
        @Override
        public String convert(PasswordHash hash) {
            return hash.value();
        }
    }

    @ReadingConverter
    static final class TextToHash implements Converter<String, PasswordHash> {
        @Override
        public PasswordHash convert(String text) {
            return new PasswordHash(text);
        }
    }

    @WritingConverter
    static final class SealedToText implements Converter<SealedText, String> {
        @Override
        public String convert(SealedText sealed) {
            return sealed.value();
        }
    }

    @ReadingConverter
    static final class TextToSealed implements Converter<String, SealedText> {
        @Override
        public SealedText convert(String text) {
            return new SealedText(text);
        }
    }

    @WritingConverter
    record SignaturesToJson(JsonMapper json) implements Converter<SignatureTexts, String> {
        @Override
        public String convert(SignatureTexts signatures) {
            return json.writeValueAsString(signatures.texts());
        }
    }

    @ReadingConverter
    record JsonToSignatures(JsonMapper json) implements Converter<String, SignatureTexts> {
        @Override
        public SignatureTexts convert(String text) {
            return text.isBlank() ? SignatureTexts.NONE : new SignatureTexts(json.readValue(text, TEXTS));
        }
    }

    @WritingConverter
    record CustomToJson(JsonMapper json) implements Converter<CustomFields, String> {
        @Override
        public String convert(CustomFields custom) {
            return json.writeValueAsString(custom.values());
        }
    }

    @ReadingConverter
    record JsonToCustom(JsonMapper json) implements Converter<String, CustomFields> {
        @Override
        public CustomFields convert(String text) {
            return text.isBlank() ? CustomFields.NONE : new CustomFields(json.readValue(text, MAP));
        }
    }

    @WritingConverter
    record FormToJson(JsonMapper json) implements Converter<FormContent, String> {
        @Override
        public String convert(FormContent content) {
            return json.writeValueAsString(content);
        }
    }

    @ReadingConverter
    record JsonToForm(JsonMapper json) implements Converter<String, FormContent> {
        @Override
        public FormContent convert(String text) {
            return json.readValue(text, FormContent.class);
        }
    }
}
