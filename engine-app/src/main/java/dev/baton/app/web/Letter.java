package dev.baton.app.web;

import java.time.Instant;
import java.util.List;

/**
 * A mail or a note in a thread.
 *
 * @param quote what the mail quotes from earlier ones, folded away; may be null
 * @param state how far one of ours has come, or what kind of mail one of theirs is, as finished words; null when that
 *     needs no word
 * @param received what only mail of others has; null for ours and for notes
 */
public record Letter(String key, Kind kind, String who, String line, Instant at, String text, String quote, List<File> files,
                     String state, Received received, boolean open) {

    public Letter(String key, Kind kind, String who, String line, Instant at, String text, String quote, List<File> files,
                  String state, boolean open) {
        this(key, kind, who, line, at, text, quote, files, state, null, open);
    }

    public Letter folded() {
        return new Letter(key, kind, who, line, at, text, quote, files, state, received, false);
    }

    public enum Kind {
        THEIRS, OURS, NOTE
    }

    /** @param dangerous opening it may run something */
    public record File(String name, String size, String href, boolean dangerous) {
    }

    /**
     * @param view address of the mail as it was sent, for a frame; null where its text says the same
     * @param pictures address of the pictures that lie elsewhere, to be asked for; null when there are none
     * @param invitation a calendar entry in words: what, when, where; empty for none
     * @param marks what was wrong with the mail, as sentences
     */
    public record Received(String view, String pictures, String invitation, List<String> marks) {
    }
}
