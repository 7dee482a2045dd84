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

    static void require(FieldRules rules, String recordType, Object body) {
        List<Invalid.Field> frozen = rules.concern(recordType) ? given(body).stream()
                .filter(field -> rules.freeze(recordType, field))
                .map(field -> new Invalid.Field(field, "access.frozen")).toList() : List.of();
        if (!frozen.isEmpty()) {
            throw new Invalid(frozen);
        }
    }

    private static List<String> given(Object body) {
        List<String> given = new ArrayList<>();
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = FieldsOnPages.value(component, body);
            if (value != null) {
                given.add(component.getName());
            }
            if (value instanceof Map<?, ?> custom) {
                custom.keySet().forEach(name -> given.add(component.getName() + "." + name));
            }
        }
        return given;
    }
}
