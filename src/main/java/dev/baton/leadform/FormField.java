package dev.baton.leadform;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a form asks.
 *
 * @param name of a lead's field as the API names it; {@code custom.<name>} for one that this installation added
 * @param labels by language, where it is called otherwise than usual
 */
public record FormField(String name, Need need, Map<String, String> labels) {

    /** What a custom field's name begins with. */
    public static final String CUSTOM = "custom.";

    /** Whether it has to be filled in; a hidden one is taken from the address, or from who calls. */
    public enum Need {
        OPTIONAL, REQUIRED, HIDDEN
    }

    public FormField {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** The name of the custom field. */
    public String own() {
        return name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : null;
    }

    public boolean shown() {
        return need != Need.HIDDEN;
    }
}
