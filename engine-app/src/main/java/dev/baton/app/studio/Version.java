package dev.baton.app.studio;

import java.time.Instant;

/**
 * One version of a process in the engine.
 *
 * @param definition the engine's id of it
 * @param name the English label of the process
 * @param by log-in of the designer; null when it came with the product
 * @param running instances that go by this version now
 */
record Version(String process, int number, String definition, String deployment, String name, Instant deployedAt,
               String by, long running) {

    private static final String EDITED = "edited:";

    /** @param source as a deployment notes it: {@code shipped:<hash>} or {@code edited:<hash>:<login>} */
    static String author(String source) {
        return source != null && source.startsWith(EDITED)
                ? source.substring(source.indexOf(':', EDITED.length()) + 1) : null;
    }
}
