package dev.baton.app.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Stream;

/** A customer by whatever callers call them: an id, an address or a name, bare or as {@code {id}}, {@code {email}}, {@code {name}}. */
record Called(@Size(max = 254) String by) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Called of(Object json) {
        Object by = json instanceof Map<?, ?> fields ? Stream.of("id", "email", "name").map(fields::get)
                .filter(value -> value != null).findFirst().orElse(null) : json;
        return new Called(by == null ? "" : by.toString().strip());
    }

    static String by(Called some) {
        return some == null ? "" : some.by();
    }
}
