package dev.baton.app.access;

import dev.baton.team.FieldRules;
import dev.baton.team.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Records as pages may show them: a field that is hidden for the viewer is empty in the copy that a template gets. Such a
 * copy must never be saved.
 */
public final class FieldsOnPages {

    private FieldsOnPages() {
    }

    /** @param record itself or a line of a list; parts of it that are records of ours are looked through */
    public static <R extends Record> R shown(Viewer viewer, String recordType, R record) {
        return viewer.fields().concern(recordType) ? copy(viewer.fields(), recordType, record) : record;
    }

    public static <R extends Record> List<R> shown(Viewer viewer, String recordType, List<R> records) {
        return records.stream().map(record -> shown(viewer, recordType, record)).toList();
    }

    @SuppressWarnings("unchecked") // a record's canonical constructor makes that record
    private static <R extends Record> R copy(FieldRules rules, String recordType, R record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> value(rules, recordType, component, record)).toArray();
        try {
            var constructor = record.getClass().getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot copy " + record.getClass(), e);
        }
    }

    private static Object value(FieldRules rules, String recordType, RecordComponent component, Record record) {
        Object value = value(component, record);
        if ((hides(rules, recordType, component.getName()) || hidesWhose(rules, recordType, component.getName())) && !component.getType().isPrimitive()) {
            return null;
        }
        return value instanceof Record part && isPart(part) ? copy(rules, recordType, part) : value;
    }

    /** Where a list shows a name in one piece, that is the last name too. */
    private static boolean hides(FieldRules rules, String recordType, String field) {
        return rules.hide(recordType, field) || field.equals("name") && rules.hide(recordType, "lastName");
    }

    /** Rules name a record by what it is, {@code owner}, as the API does; ours hold its id. */
    private static boolean hidesWhose(FieldRules rules, String recordType, String field) {
        return field.length() > 2 && field.endsWith("Id") && rules.hide(recordType, field.substring(0, field.length() - 2));
    }

    /** Ids and money are values, not parts. */
    private static boolean isPart(Record record) {
        return record.getClass().getName().startsWith("dev.baton.") && record.getClass().getRecordComponents().length > 1;
    }

    static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
