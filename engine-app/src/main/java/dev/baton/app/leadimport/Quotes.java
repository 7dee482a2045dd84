package dev.baton.app.leadimport;

/**
 * Whether the quotes of a row end, line by line (RFC 4180). A quote opens a cell only at its beginning, so that 5" is five
 * inches.
 */
final class Quotes {

    enum State { WHOLE, OPEN, BROKEN }

    private final char separator;
    private boolean inside;

    Quotes(char separator) {
        this.separator = separator;
    }

    State after(String line) {
        boolean atStart = !inside;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!inside) {
                inside = atStart && c == '"';
                atStart = c == separator;
            } else if (c == '"') {
                char next = i + 1 < line.length() ? line.charAt(i + 1) : separator;
                if (next == '"') {
                    i++;
                } else if (next == separator) {
                    inside = false;
                } else {
                    return State.BROKEN;
                }
            }
        }
        return inside ? State.OPEN : State.WHOLE;
    }
}
