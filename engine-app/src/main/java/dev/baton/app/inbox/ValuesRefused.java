package dev.baton.app.inbox;

import java.util.Map;

/** Values that a form does not allow. */
public class ValuesRefused extends RuntimeException {

    private final transient Map<String, String> fields;

    ValuesRefused(Map<String, String> fields) {
        super("The form does not allow: " + fields);
        this.fields = Map.copyOf(fields);
    }

    /** Field key to what is wrong with it, a key of the bundle {@code inbox}. */
    public Map<String, String> fields() {
        return fields;
    }
}
