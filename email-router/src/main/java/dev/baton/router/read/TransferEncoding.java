package dev.baton.router.read;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** Content-Transfer-Encodings, read as far as they can be: a cut or dirty base64 gives what is there. */
final class TransferEncoding {

    private static final int[] BASE64 = new int[128];

    static {
        Arrays.fill(BASE64, -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var i = 0; i < alphabet.length(); i++) {
            BASE64[alphabet.charAt(i)] = i;
        }
    }

    private TransferEncoding() {}

    static byte[] decode(byte[] body, String encoding, Reading reading) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body, reading);
            case "quoted-printable" -> quotedPrintable(body);
            case "x-uuencode", "x-uue", "uuencode", "x-uu" -> Uuencode.first(body).orElse(body);
            case "", "7bit", "8bit", "binary" -> body;
            default -> {
                reading.met(Defect.UNKNOWN_TRANSFER_ENCODING);
                yield body;
            }
        };
    }

    static byte[] base64(byte[] in, Reading reading) {
        var out = new ByteArrayOutputStream(in.length * 3 / 4 + 3);
        var bits = 0;
        var held = 0;
        for (var b : in) {
            var value = b >= 0 ? BASE64[b] : -1;
            if (value >= 0) {
                bits = bits << 6 | value;
                if (++held == 4) {
                    out.write(bits >> 16);
                    out.write(bits >> 8);
                    out.write(bits);
                    bits = 0;
                    held = 0;
                }
            } else if (b == '=') {
                // Some mailers join two encoded pieces: padding ends a group, not the text.
                flush(out, bits, held);
                bits = 0;
                held = 0;
            } else if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                reading.met(Defect.BROKEN_BASE64);
            }
        }
        if (held > 0) {
            reading.met(Defect.BROKEN_BASE64);
            flush(out, bits, held);
        }
        return out.toByteArray();
    }

    private static void flush(ByteArrayOutputStream out, int bits, int held) {
        if (held >= 2) {
            out.write(held == 2 ? bits >> 4 : bits >> 10);
        }
        if (held == 3) {
            out.write(bits >> 2);
        }
    }

    static byte[] quotedPrintable(byte[] in) {
        var out = new ByteArrayOutputStream(in.length);
        for (var i = 0; i < in.length; i++) {
            if (in[i] != '=') {
                out.write(in[i]);
                continue;
            }
            var high = i + 1 < in.length ? Character.digit(in[i + 1], 16) : -1;
            var low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
                continue;
            }
            var lineEnd = endOfLine(in, i + 1);
            if (lineEnd > 0) {
                i = lineEnd - 1;
            } else {
                out.write('=');
            }
        }
        return out.toByteArray();
    }

    /** Where the next line starts when only white space follows here: a soft line break. 0 when it is none. */
    private static int endOfLine(byte[] in, int from) {
        var i = from;
        while (i < in.length && (in[i] == ' ' || in[i] == '\t' || in[i] == '\r')) {
            i++;
        }
        if (i == in.length) {
            return i;
        }
        return in[i] == '\n' ? i + 1 : 0;
    }

    /** The Q encoding of headers: like quoted-printable, an underscore is a space. */
    static byte[] q(byte[] in) {
        var spaced = in.clone();
        for (var i = 0; i < spaced.length; i++) {
            if (spaced[i] == '_') {
                spaced[i] = ' ';
            }
        }
        return quotedPrintable(spaced);
    }
}
