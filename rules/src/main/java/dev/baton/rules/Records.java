package dev.baton.rules;

import dev.baton.rules.language.Choice;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Records as maps of values that JSON knows, and back. */
final class Records {

    /** Asking a class anew each time would make its accessors anew, which took a third of a decision. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private Records() {
    }

    static Map<String, Object> toMap(Record record, boolean withPersonalText) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            if (withPersonalText || !component.isAnnotationPresent(PersonalText.class)) {
                map.put(component.getName(), toValue(read(record, component), withPersonalText));
            }
        }
        return map;
    }

    /** The same record, where unknown values are empty instead of null. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R complete(R record) {
        List<RecordComponent> components = COMPONENTS.get(record.getClass());
        boolean complete = components.stream().allMatch(component -> read(record, component) != null);
        return complete ? record : (R) fromMap(record.getClass(), toMap(record, true));
    }

    static <R extends Record> R fromMap(Class<R> type, Map<String, ?> map) {
        List<RecordComponent> components = COMPONENTS.get(type);
        Set<String> unknown = new TreeSet<>(map.keySet());
        components.stream().map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + String.join(", ", unknown));
        }
        Object[] values = components.stream()
                .map(component -> fromValue(component, map.get(component.getName()))).toArray();
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is not a public record", impossible);
        }
    }

    static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(record.getClass() + " is not a public record", impossible);
        }
    }

    private static Object toValue(Object value, boolean withPersonalText) {
        return switch (value) {
            case Choice choice -> choice.word();
            case Words words -> words.text();
            case Record record -> toMap(record, withPersonalText);
            case List<?> list -> list.stream().map(item -> toValue(item, withPersonalText)).toList();
            case null, default -> value;
        };
    }

    private static Object fromValue(RecordComponent component, Object value) {
        try {
            return convert(component.getGenericType(), value);
        } catch (IllegalArgumentException doesNotFit) {
            throw new IllegalArgumentException(component.getName() + ": " + doesNotFit.getMessage(), doesNotFit);
        }
    }

    /** Takes what {@link #toMap} gave, JSON's idea of it, and a person's writing of it in an examples file. */
    private static Object convert(Type wanted, Object value) {
        if (wanted instanceof ParameterizedType generic) {
            return List.class.equals(generic.getRawType())
                    ? value == null ? List.of() : List.copyOf((List<?>) value)
                    : value == null ? Map.of() : value;
        }
        Class<?> type = (Class<?>) wanted;
        String text = value == null ? "" : value.toString().strip();
        if (type == String.class) {
            return text;
        }
        if (type == Words.class) {
            return Words.of(text);
        }
        if (type == boolean.class) {
            return flag(text);
        }
        if (type == int.class) {
            return text.isEmpty() ? 0 : number(text).intValueExact();
        }
        if (type == BigDecimal.class) {
            return text.isEmpty() ? BigDecimal.ZERO : number(text);
        }
        if (Choice.class.isAssignableFrom(type)) {
            return choice(type.asSubclass(Choice.class), text);
        }
        throw new IllegalStateException("no value of " + type + " can be read");
    }

    private static Choice choice(Class<? extends Choice> list, String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("missing; it is one of " + Choice.words(list));
        }
        return Choice.of(list, word);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no", "" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither yes nor no");
        };
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number", notANumber);
        }
    }
}
