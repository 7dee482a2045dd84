package dev.baton.app.api;

import dev.baton.custom.CustomFields;
import dev.baton.id.Id;
import dev.baton.id.Ref;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/** Describes small types as {@link JsonConfig} writes them. */
@Component
class SmallTypesDescribed implements ModelConverter {

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (Id.class.isAssignableFrom(raw) || raw == BigDecimal.class) {
            return new StringSchema();
        }
        if (raw == Ref.class) {
            return new StringSchema().example("case:4711");
        }
        if (raw == CustomFields.class) {
            return new MapSchema();
        }
        if (raw.isEnum()) {
            return new StringSchema()._enum(Arrays.stream(raw.getEnumConstants())
                    .map(constant -> CamelEnums.camel((Enum<?>) constant)).toList());
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
