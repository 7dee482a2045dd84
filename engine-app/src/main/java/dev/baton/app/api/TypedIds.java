package dev.baton.app.api;

import dev.baton.id.Id;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Reads every typed id from its string: in bodies, in paths and in queries. */
final class TypedIds extends SimpleDeserializers implements ConverterFactory<String, Id> {

    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            try {
                return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, long.class))
                        .asType(MethodType.methodType(Id.class, long.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("An id is a public record of one long: " + type, e);
            }
        }
    };

    @Override
    public <I extends Id> Converter<String, I> getConverter(Class<I> type) {
        return text -> type.cast(make(type, Long.parseLong(text)));
    }

    @Override
    public ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
        return type.isTypeOrSubTypeOf(Id.class) ? new FromString(type.getRawClass())
                : super.findBeanDeserializer(type, config, bean);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return Id.class.isAssignableFrom(type) || super.hasDeserializerFor(config, type);
    }

    private static Id make(Class<?> type, long number) {
        try {
            return (Id) CONSTRUCTORS.get(type).invokeExact(number);
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot make " + type.getSimpleName() + " of " + number, e);
        }
    }

    private static final class FromString extends ValueDeserializer<Id> {

        private final Class<?> type;

        FromString(Class<?> type) {
            this.type = type;
        }

        @Override
        public Id deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            try {
                return make(type, Long.parseLong(String.valueOf(text)));
            } catch (NumberFormatException notAnId) {
                return (Id) context.handleWeirdStringValue(type, String.valueOf(text), "not an id");
            }
        }
    }
}
