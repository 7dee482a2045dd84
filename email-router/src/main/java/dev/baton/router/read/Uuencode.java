package dev.baton.router.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of old mailers that lie in the text itself, between {@code begin 644 name} and {@code end}. */
final class Uuencode {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (.{1,255})");

    record Found(String name, byte[] bytes) {}

    /** @param text what is left without the files */
    record Split(String text, List<Found> files) {}

    private Uuencode() {}

    static Optional<byte[]> first(byte[] body) {
        return split(new String(body, StandardCharsets.ISO_8859_1)).files().stream().map(Found::bytes).findFirst();
    }

    static Split split(String text) {
        if (!text.contains("begin ")) {
            return new Split(text, List.of());
        }
        var lines = List.of(text.split("\\r?\\n", -1));
        var left = new ArrayList<String>(lines.size());
        var files = new ArrayList<Found>();
        for (var i = 0; i < lines.size(); i++) {
            var begin = BEGIN.matcher(lines.get(i));
            var end = begin.matches() ? endOf(lines, i + 1) : 0;
            if (end > 0) {
                files.add(new Found(begin.group(1).strip(), decode(lines.subList(i + 1, end))));
                left.add("");
                i = end;
            } else {
                left.add(lines.get(i));
            }
        }
        return files.isEmpty() ? new Split(text, files) : new Split(String.join("\n", left), files);
    }

    /** Where the file ends; 0 when this is none. One that was cut off is known by lines as long as they say. */
    private static int endOf(List<String> lines, int from) {
        var i = from;
        while (i < lines.size() && isData(lines.get(i))) {
            i++;
        }
        if (i == from) {
            return 0;
        }
        var rest = i < lines.size() ? lines.get(i).stripTrailing() : "";
        var cutOff = rest.isEmpty() && i >= lines.size() - 1;
        return rest.equals("end") || cutOff && lines.subList(from, i).stream().allMatch(Uuencode::isAsLongAsItSays)
                ? i : 0;
    }

    private static boolean isData(String line) {
        return !line.isEmpty() && line.length() <= 62 && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }

    private static boolean isAsLongAsItSays(String line) {
        return line.length() == 1 + (length(line) + 2) / 3 * 4;
    }

    private static int length(String line) {
        return line.charAt(0) - 32 & 63;
    }

    private static byte[] decode(List<String> lines) {
        var out = new ByteArrayOutputStream(lines.size() * 45);
        for (var line : lines) {
            var length = length(line);
            for (var i = 1; length > 0 && i < line.length(); i += 4) {
                var group = sixBits(line, i) << 18 | sixBits(line, i + 1) << 12 | sixBits(line, i + 2) << 6
                        | sixBits(line, i + 3);
                for (var shift = 16; shift >= 0 && length > 0; shift -= 8, length--) {
                    out.write(group >> shift);
                }
            }
        }
        return out.toByteArray();
    }

    private static int sixBits(String line, int at) {
        return at < line.length() ? line.charAt(at) - 32 & 63 : 0;
    }
}
