package dev.baton.router.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Header text as a person reads it: RFC 2047 and what is really sent. Words with spaces inside, words without their
 * end, characters split between two words, raw 8-bit text between words.
 */
final class EncodedWords {

    /** Charset, optional language (RFC 2231), encoding, text; the end may have been cut off. */
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?]{0,20})?\\?([BbQq])\\?(.*?)(?:\\?=|(\\??)$)");

    private EncodedWords() {}

    /** @param value a byte a character; @param hint charset of raw 8-bit text, may be null */
    static String decode(String value, String hint, Reading reading) {
        // What a mail was read as is said of its text.
        var ofText = reading.readAs();
        var decoded = decoded(value, hint, reading);
        reading.readAs(ofText);
        return decoded;
    }

    private static String decoded(String value, String hint, Reading reading) {
        if (!value.contains("=?")) {
            return clean(raw(value, hint, reading));
        }
        var out = new StringBuilder();
        var pending = new Pending(reading);
        var word = WORD.matcher(value);
        var end = 0;
        while (word.find()) {
            var between = value.substring(end, word.start());
            // RFC 2047, 6.2: white space between two encoded words is not shown.
            if (!between.isBlank() || !pending.isOpen()) {
                pending.flushTo(out);
                out.append(raw(between, hint, reading));
            }
            if (word.group(4) != null) {
                reading.met(Defect.BROKEN_ENCODED_WORD);
            }
            pending.take(word.group(1), word.group(2).equalsIgnoreCase("b"), word.group(3), out);
            end = word.end();
        }
        pending.flushTo(out);
        return clean(out.append(raw(value.substring(end), hint, reading)).toString());
    }

    private static String raw(String text, String hint, Reading reading) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        reading.met(Defect.RAW_8BIT_HEADER);
        return Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), hint, reading);
    }

    /** One line without control characters and without marks that turn the direction of what follows. */
    private static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                out.append(' ');
            } else if (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && !(c >= 0x202A && c <= 0x202E)
                    && !(c >= 0x2066 && c <= 0x2069)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** The bytes of neighbouring words of one charset: some mailers split a character between two words. */
    private static final class Pending {
        private final Reading reading;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset;

        Pending(Reading reading) {
            this.reading = reading;
        }

        boolean isOpen() {
            return charset != null;
        }

        void take(String name, boolean base64, String text, StringBuilder out) {
            if (isOpen() && !charset.equalsIgnoreCase(name)) {
                flushTo(out);
            }
            charset = name;
            var sent = text.getBytes(StandardCharsets.ISO_8859_1);
            bytes.writeBytes(base64 ? TransferEncoding.base64(sent, reading) : TransferEncoding.q(sent));
        }

        void flushTo(StringBuilder out) {
            if (isOpen()) {
                out.append(Charsets.decode(bytes.toByteArray(), charset, reading));
                bytes.reset();
                charset = null;
            }
        }
    }
}
