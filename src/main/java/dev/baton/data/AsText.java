package dev.baton.data;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A small type that lies in one column of text. */
record AsText<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {

    List<GenericConverter> bothWays() {
        return List.of(new ToText<>(this), new FromText<>(this));
    }

    @WritingConverter
    private record ToText<T>(AsText<T> way) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(way.type, String.class));
        }

        @Override
        public Object convert(Object value, TypeDescriptor from, TypeDescriptor to) {
            return value == null ? null : way.write.apply(way.type.cast(value));
        }
    }

    @ReadingConverter
    private record FromText<T>(AsText<T> way) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, way.type));
        }

        @Override
        public Object convert(Object text, TypeDescriptor from, TypeDescriptor to) {
            return text == null ? null : way.read.apply((String) text);
        }
    }
}
