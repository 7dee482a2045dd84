package dev.baton.app.leadimport;

import java.io.IOException;

/** What was uploaded is no file of rows that we read. */
final class NotReadable extends IOException {

    private final String key;
    private final transient Object[] arguments;

    /** @param key of the sentence that says what to do */
    NotReadable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
