package dev.baton.refusal;

import java.util.List;

/** What came in is not well formed, field by field. 400 outside. */
public final class Invalid extends Refusal {

    private final transient List<Field> fields;

    /**
     * @param field its path as the sender wrote it, such as {@code lines[2].quantity}
     * @param key of a sentence in a message bundle
     */
    public record Field(String field, String key, Object... arguments) {
    }

    public Invalid(List<Field> fields) {
        super("problem.invalid");
        this.fields = List.copyOf(fields);
    }

    public static Invalid field(String field, String key, Object... arguments) {
        return new Invalid(List.of(new Field(field, key, arguments)));
    }

    public List<Field> fields() {
        return fields;
    }
}
