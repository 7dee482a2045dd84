package dev.baton.app.leadimport;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Layouts and reasons as they lie in columns: what the API says outside may change, what is stored stays readable. */
@Component
class Layouts {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() { };

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Layout layout) {
        return json.writeValueAsString(layout);
    }

    Layout read(String stored) {
        return json.readValue(stored, Layout.class);
    }

    String write(List<Reason> reasons) {
        return json.writeValueAsString(reasons);
    }

    List<Reason> reasons(String stored) {
        return json.readValue(stored, REASONS);
    }
}
