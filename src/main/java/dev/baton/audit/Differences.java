package dev.baton.audit;

import dev.baton.audit.Audit.Change;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Tells which components of two records of one type differ. Id and version are no news;
 * embedded records count by their parts.
 */
final class Differences {

    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private Differences() {
    }

    /** @param before null for a record that is new */
    static Map<String, Change> between(Object before, Object after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        compare(after.getClass(), before, after, changes);
        return changes;
    }

    private static void compare(Class<?> type, Object before, Object after, Map<String, Change> changes) {
        for (RecordComponent component : COMPONENTS.computeIfAbsent(type, Differences::components)) {
            Object was = before == null ? null : value(component, before);
            Object is = after == null ? null : value(component, after);
            if (!Objects.equals(was, is)) {
                if (AnnotatedElementUtils.hasAnnotation(component.getAccessor(), Embedded.class)) {
                    compare(component.getType(), was, is, changes);
                } else {
                    changes.put(component.getName(), new Change(text(was), text(is)));
                }
            }
        }
    }

    private static List<RecordComponent> components(Class<?> type) {
        List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> !List.of("id", "version").contains(component.getName()))
                .toList();
        components.forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + record.getClass(), e);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
