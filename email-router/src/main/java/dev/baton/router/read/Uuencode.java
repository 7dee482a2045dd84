package dev.baton.router.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of old mailers that lie in the text itself, between {@code begin 644 name} and {@code end}. */
final class Uuencode {

    private static final Pattern FILE = Pattern.compile(
            "(?m)^begin [0-7]{3,4} ([^\\r\\n]{1,255})\\r?\\n((?:[ -`]{1,62}\\r?\\n)+)"
            + "(?:`?\\r?\\n)?(?:end[ \\t]*\\r?$|(\\z))");

    record Found(String name, byte[] bytes) {}

    private Uuencode() {}

    static Optional<byte[]> first(byte[] body) {
        return in(new String(body, StandardCharsets.ISO_8859_1)).stream().map(Found::bytes).findFirst();
    }

    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        if (text.contains("begin ")) {
            var matcher = FILE.matcher(text);
            while (matcher.find()) {
                if (isFile(matcher.toMatchResult())) {
                    found.add(new Found(matcher.group(1).strip(), decode(matcher.group(2))));
                }
            }
        }
        return found;
    }

    static String without(String text) {
        return text.contains("begin ") ? FILE.matcher(text).replaceAll(file -> isFile(file) ? ""
                : Matcher.quoteReplacement(file.group())) : text;
    }

    /** A file whose end was cut off is one when its lines are as long as they say. */
    private static boolean isFile(MatchResult found) {
        return found.group(3) == null || found.group(2).lines().allMatch(line ->
                line.length() == 1 + ((line.charAt(0) - 32 & 63) + 2) / 3 * 4);
    }

    private static byte[] decode(String lines) {
        var out = new ByteArrayOutputStream(lines.length() * 3 / 4);
        lines.lines().forEach(line -> {
            var length = line.charAt(0) - 32 & 63;
            for (var i = 1; length > 0 && i < line.length(); i += 4) {
                var group = sixBits(line, i) << 18 | sixBits(line, i + 1) << 12 | sixBits(line, i
                        + 2) << 6 | sixBits(line, i + 3);
                for (var shift = 16; shift >= 0 && length > 0; shift -= 8, length--) {
                    out.write(group >> shift);
                }
            }
        });
        return out.toByteArray();
    }

    private static int sixBits(String line, int at) {
        return at < line.length() ? line.charAt(at) - 32 & 63 : 0;
    }
}
