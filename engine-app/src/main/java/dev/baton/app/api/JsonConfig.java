package dev.baton.app.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.baton.custom.CustomFields;
import dev.baton.id.Id;
import dev.baton.id.Ref;
import dev.baton.team.PasswordHash;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON as the API speaks it: ids and record names are strings, amounts decimal strings, times ISO 8601 with offset,
 * constants in lower camel case both ways, unknown properties refused.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfig {

    @Bean
    JsonMapperBuilderCustomizer apiJson() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                .withConfigOverride(BigDecimal.class, amount -> amount.setFormat(
                        JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .addModule(smallTypes());
    }

    private static JacksonModule smallTypes() {
        var module = new SimpleModule("baton");
        module.addSerializer(Id.class, new ToStringSerializer(Id.class));
        module.addSerializer(Ref.class, new ToStringSerializer(Ref.class));
        module.addSerializer(PasswordHash.class, new ToStringSerializer(PasswordHash.class));
        module.addSerializer(CustomFields.class, new CustomToMap());
        var readers = new TypedIds();
        readers.addDeserializer(CustomFields.class, new MapToCustom());
        readers.addDeserializer(Ref.class, new TextToRef());
        module.setDeserializers(readers);
        return module;
    }

    private static final class CustomToMap extends ValueSerializer<CustomFields> {
        @Override
        public void serialize(CustomFields custom, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, custom.values());
        }
    }

    private static final class MapToCustom extends ValueDeserializer<CustomFields> {
        @Override
        @SuppressWarnings("unchecked") // an object's names are strings
        public CustomFields deserialize(JsonParser json, DeserializationContext context) {
            return new CustomFields(context.readValue(json, Map.class));
        }
    }

    private static final class TextToRef extends ValueDeserializer<Ref> {
        @Override
        public Ref deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            try {
                return Ref.parse(String.valueOf(text));
            } catch (IllegalArgumentException notAName) {
                return (Ref) context.handleWeirdStringValue(Ref.class, String.valueOf(text), "not of the form type:id");
            }
        }
    }
}
