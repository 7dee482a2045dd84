package dev.baton.rules.language;

/** Why a piece of a file is not taken; the line is counted from the beginning of that piece, which is 0. */
final class Refusal extends RuntimeException {

    private final int line;

    Refusal(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }
}
