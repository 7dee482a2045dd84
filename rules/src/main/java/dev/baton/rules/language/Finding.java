package dev.baton.rules.language;

/**
 * Something in a file that stands in its way.
 *
 * @param file the file's name
 * @param line counted from 1; 0 where the whole file is meant
 * @param reason a sentence for the person who wrote the file
 */
public record Finding(String file, int line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
