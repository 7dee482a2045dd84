package dev.baton.app.access;

import dev.baton.refusal.Invalid;
import dev.baton.team.FieldRules;
import dev.baton.team.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses what sets a field that is hidden or frozen for whoever writes. */
public final class WritableFields {

    private WritableFields() {
    }

    /**
     * @param body as it was written, a record whose components are fields by the names of the API; null is not set
     * @throws Invalid with each field that this viewer may not set
     */
    public static void require(Viewer viewer, String recordType, Record body) {
        require(viewer.fields(), recordType, body);
    }

    /**
     * Each field of a form that this viewer may not set and has set.
     *
     * @param untouched the form as it was shown
     */
    public static <R extends Record> List<Invalid.Field> frozen(Viewer viewer, String recordType, R form, R untouched) {
        return frozen(viewer.fields(), recordType, form, untouched);
    }

    static void require(FieldRules rules, String recordType, Object body) {
        List<Invalid.Field> frozen = frozen(rules, recordType, body, null);
        if (!frozen.isEmpty()) {
            throw new Invalid(frozen);
        }
    }

    private static List<Invalid.Field> frozen(FieldRules rules, String recordType, Object body, Object untouched) {
        return rules.concern(recordType) ? given(body, untouched).stream().filter(field -> rules.freeze(recordType, field))
                .map(field -> new Invalid.Field(field, "access.frozen")).toList() : List.of();
    }

    private static List<String> given(Object body, Object untouched) {
        List<String> given = new ArrayList<>();
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = FieldsOnPages.value(component, body);
            boolean blank = value == null || value instanceof String text && text.isBlank();
            if (!blank && (untouched == null || !value.equals(FieldsOnPages.value(component, untouched)))) {
                given.add(component.getName());
            }
            if (value instanceof Map<?, ?> custom) {
                custom.keySet().forEach(name -> given.add(component.getName() + "." + name));
            }
        }
        return given;
    }
}
