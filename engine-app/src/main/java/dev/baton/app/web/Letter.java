package dev.baton.app.web;

import java.time.Instant;
import java.util.List;

/**
 * A mail or a note in a thread.
 *
 * @param quote what the mail quotes from earlier ones, folded away; may be null
 * @param state how far one of ours has come, as a finished word; null when that needs no word
 */
public record Letter(String key, Kind kind, String who, String line, Instant at, String text, String quote, List<File> files,
                     String state, boolean open) {

    public Letter folded() {
        return new Letter(key, kind, who, line, at, text, quote, files, state, false);
    }

    public enum Kind {
        THEIRS, OURS, NOTE
    }

    public record File(String name, String size, String href) {
    }
}
