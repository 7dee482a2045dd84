package dev.baton.service;

import java.util.Arrays;

/** What we promise a customer about a case, each within a time. */
public enum Promise {
    FIRST_RESPONSE("firstResponse"), RESOLUTION("resolution");

    private final String key;

    Promise(String key) {
        this.key = key;
    }

    static Promise of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElseThrow();
    }

    /** As programs and texts call it. */
    public String key() {
        return key;
    }
}
