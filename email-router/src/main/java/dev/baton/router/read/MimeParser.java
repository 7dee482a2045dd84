package dev.baton.router.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The MIME tree of a mail, in one pass over its bytes, whatever they are. Where RFC 2045 and a mail disagree, the
 * mail is right: a multipart without boundary, boundaries that never come, headers without the blank line after them.
 */
final class MimeParser {

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,200})[ \\t]*:(.*)", Pattern.DOTALL);

    private final byte[] raw;
    private final Reading reading;

    MimeParser(byte[] raw, Reading reading) {
        this.raw = raw;
        this.reading = reading;
    }

    /** Where the first blank line ends; no further than the most. */
    static int bodyOf(byte[] raw, int most) {
        var end = Math.min(raw.length, most);
        for (var i = 0; i + 1 < end; i++) {
            if (raw[i] == '\n' && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) {
                return i + 1;
            }
        }
        return end;
    }

    Part parsed() {
        var start = 0;
        while (start < raw.length && (raw[start] == '\r' || raw[start] == '\n')) {
            start++;
        }
        reading.onePartMore();
        return part(start, raw.length, 0, "text/plain");
    }

    private Part part(int from, int to, int depth, String defaultType) {
        var fields = new ArrayList<Headers.Field>();
        var body = headerBlock(from, to, fields);
        var headers = new Headers(fields, null);
        var type = Parameterized.of(headers.first("Content-Type").orElse(defaultType), headers, reading);
        if (!type.value().matches("[^/]+/[^/]+")) {
            type = new Parameterized("text/plain", type.parameters());
        }
        headers = headers.hinting(type.parameters().get("charset"));
        var disposition = Parameterized.of(headers.first("Content-Disposition").orElse(""), headers, reading);
        var leaf = new Part(headers, type, disposition, raw, body, to, List.of());
        return leaf.is("multipart/") ? multipart(leaf, depth) : leaf.isMessage() ? message(leaf, depth) : leaf;
    }

    private Part multipart(Part part, int depth) {
        if (depth >= reading.limits.nesting()) {
            reading.met(Defect.NESTED_TOO_DEEP);
            return part;
        }
        var boundary = part.type().parameter("boundary");
        var children = boundary.isEmpty() ? List.<Part>of() : children(part, boundary, depth);
        if (children.isEmpty()) {
            reading.met(Defect.NO_BOUNDARY);
            var seen = firstBoundaryIn(part);
            if (!seen.isEmpty()) {
                children = children(part, seen, depth);
            }
        }
        return children.isEmpty() ? asText(part) : with(part, children);
    }

    /** A multipart without any part is shown as the text that it is. */
    private static Part asText(Part part) {
        return new Part(part.headers(), new Parameterized("text/plain", part.type().parameters()), part.disposition(),
                part.raw(), part.from(), part.to(), List.of());
    }

    private static Part with(Part part, List<Part> children) {
        return new Part(part.headers(), part.type(), part.disposition(), part.raw(), part.from(), part.to(), children);
    }

    private List<Part> children(Part part, String boundary, int depth) {
        var delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        var defaultType = part.is("multipart/digest") ? "message/rfc822" : "text/plain";
        var children = new ArrayList<Part>();
        var start = -1;
        var line = part.from();
        while (line < part.to()) {
            var next = nextLine(line, part.to());
            var found = delimiterAt(line, next, delimiter);
            if (found != NONE) {
                if (start >= 0 && !addChild(children, start, beforeLineBreak(start, line), depth, defaultType)) {
                    return children;
                }
                if (found == CLOSE) {
                    return children;
                }
                start = next;
            }
            line = next;
        }
        if (start >= 0) {
            reading.met(Defect.UNCLOSED_MULTIPART);
            addChild(children, start, beforeGluedEnd(start, part.to(), delimiter), depth, defaultType);
        }
        return children;
    }

    /** Some programs write the last delimiter on the last line of the text. */
    private int beforeGluedEnd(int from, int to, byte[] delimiter) {
        var end = to;
        while (end > from && raw[end - 1] <= ' ' && raw[end - 1] >= 0) {
            end--;
        }
        var start = end - delimiter.length - 2;
        var glued = start > from && raw[end - 1] == '-' && raw[end - 2] == '-'
                && Arrays.equals(raw, start, end - 2, delimiter, 0, delimiter.length);
        return glued ? start : to;
    }

    private boolean addChild(List<Part> children, int from, int to, int depth, String defaultType) {
        if (!reading.onePartMore()) {
            return false;
        }
        children.add(part(from, to, depth + 1, defaultType));
        return true;
    }

    private Part message(Part part, int depth) {
        if (depth >= reading.limits.nesting()) {
            reading.met(Defect.NESTED_TOO_DEEP);
            return part;
        }
        if (!reading.onePartMore()) {
            return part;
        }
        // Forbidden by RFC 2046 and sent all the same: an attached message in base64.
        var encoded = part.transferEncoding().equals("base64") || part.transferEncoding().equals("quoted-printable");
        var child = encoded
                ? new MimeParser(part.content(reading), reading).nested(depth + 1)
                : part(part.from(), part.to(), depth + 1, "text/plain");
        return with(part, List.of(child));
    }

    private Part nested(int depth) {
        return part(0, raw.length, depth, "text/plain");
    }

    private static final int NONE = 0;
    private static final int OPEN = 1;
    private static final int CLOSE = 2;

    private int delimiterAt(int line, int next, byte[] delimiter) {
        if (next - line < delimiter.length) {
            return NONE;
        }
        for (var i = 0; i < delimiter.length; i++) {
            if (raw[line + i] != delimiter[i]) {
                return NONE;
            }
        }
        var rest = new String(raw, line + delimiter.length, Math.min(next - line - delimiter.length, 80),
                StandardCharsets.ISO_8859_1).strip();
        return rest.isEmpty() ? OPEN : rest.startsWith("--") ? CLOSE : NONE;
    }

    /** The first line that looks like a delimiter, where the header names none or a wrong one. */
    private String firstBoundaryIn(Part part) {
        for (var line = part.from(); line < part.to(); line = nextLine(line, part.to())) {
            var end = Math.min(nextLine(line, part.to()), line + 200);
            var text = new String(raw, line, end - line, StandardCharsets.ISO_8859_1).stripTrailing();
            if (text.matches("--[^\\s-].{0,100}|---+[^\\s-].{0,100}")) {
                return text.substring(2);
            }
        }
        return "";
    }

    /** Reads fields up to the blank line and returns where the body starts. */
    private int headerBlock(int from, int to, List<Headers.Field> fields) {
        var line = from;
        while (line < to) {
            var next = nextLine(line, to);
            if (isBlank(line, next)) {
                return next;
            }
            while (next < to && (raw[next] == ' ' || raw[next] == '\t') && !isBlank(next, nextLine(next, to))) {
                next = nextLine(next, to);
            }
            var field = FIELD.matcher(text(line, next));
            if (field.matches()) {
                add(fields, field.group(1), field.group(2));
            } else if (!isMboxLine(fields, line, next) && !fieldFollows(next, to)) {
                reading.met(fields.isEmpty() ? Defect.NO_HEADERS : Defect.NO_BLANK_LINE_AFTER_HEADERS);
                return line;
            }
            line = next;
        }
        return to;
    }

    private boolean isMboxLine(List<Headers.Field> fields, int line, int next) {
        return fields.isEmpty() && text(line, next).matches(">?From .*\\s*");
    }

    /** A stray line between two fields is junk of some relay; the body does not start there. */
    private boolean fieldFollows(int line, int to) {
        return line < to && FIELD.matcher(text(line, nextLine(line, to))).matches();
    }

    private void add(List<Headers.Field> fields, String name, String value) {
        if (fields.size() >= reading.limits.headers()) {
            reading.met(Defect.TOO_MANY_HEADERS);
            return;
        }
        fields.add(new Headers.Field(name, value.replaceAll("\\r?\\n(?=[ \\t])", "").replace("\r", "")
                .replace("\n", "").strip()));
    }

    private String text(int from, int to) {
        if (to - from > reading.limits.headerBytes()) {
            reading.met(Defect.HEADER_TOO_LONG);
        }
        return new String(raw, from, Math.min(to - from, reading.limits.headerBytes()), StandardCharsets.ISO_8859_1);
    }

    private boolean isBlank(int from, int next) {
        for (var i = from; i < next; i++) {
            if (raw[i] != '\r' && raw[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Where the line after this one starts; CR LF, LF and a lone CR all end a line. */
    private int nextLine(int from, int to) {
        for (var i = from; i < to; i++) {
            if (raw[i] == '\n') {
                return i + 1;
            }
            if (raw[i] == '\r' && (i + 1 == to || raw[i + 1] != '\n')) {
                return i + 1;
            }
        }
        return to;
    }

    private int beforeLineBreak(int from, int to) {
        var end = to;
        if (end > from && raw[end - 1] == '\n') {
            end--;
        }
        if (end > from && raw[end - 1] == '\r') {
            end--;
        }
        return end;
    }
}
