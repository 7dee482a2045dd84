package dev.baton.router.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A header of the form {@code value; name=value; ...}: Content-Type and Content-Disposition, with RFC 2231 pieces and
 * charsets, and with quotes, comments and semicolons as careless as they are sent.
 *
 * @param value      lower case, without comments
 * @param parameters by lower-case name, decoded
 */
record Parameterized(String value, Map<String, String> parameters) {

    /** Bounded and without a way back: a header of 64 KB in one piece must not be looked through from every letter. */
    private static final Pattern PARAMETER = Pattern.compile(
            "([A-Za-z0-9_!#$%&+^`{|}~.*-]{1,100}+)\\s{0,100}+=\\s{0,100}+"
            + "(\"(?:[^\"\\\\]++|\\\\.)*+\"?|[^;]*+)", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\([^()\"]*\\)");
    /** {@code name*}, {@code name*0}, {@code name*0*} (RFC 2231). */
    private static final Pattern PIECE = Pattern.compile("(.+?)\\*(\\d{1,3})?(\\*)?");

    static Parameterized of(String header, Headers headers, Reading reading) {
        var semicolon = header.indexOf(';');
        var value = semicolon < 0 ? header : header.substring(0, semicolon);
        var parameters = semicolon < 0 ? Map.<String, String>of()
                : parameters(header.substring(semicolon), headers, reading);
        return new Parameterized(COMMENT.matcher(value).replaceAll("").replaceAll("[\\s\"]", "")
                .toLowerCase(Locale.ROOT), parameters);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static Map<String, String> parameters(String text, Headers headers, Reading reading) {
        var plain = new LinkedHashMap<String, String>();
        var pieces = new HashMap<String, TreeMap<Integer, Piece>>();
        var matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            var name = matcher.group(1).toLowerCase(Locale.ROOT);
            var value = unquoted(matcher.group(2).strip());
            var piece = PIECE.matcher(name);
            if (piece.matches()) {
                var number = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
                var encoded = piece.group(3) != null || piece.group(2) == null;
                pieces.computeIfAbsent(piece.group(1), k -> new TreeMap<>()).put(number, new Piece(value, encoded));
            } else {
                plain.putIfAbsent(name, headers.decoded(value, reading));
            }
        }
        pieces.forEach((name, found) -> plain.put(name, joined(found, headers, reading)));
        return plain;
    }

    private record Piece(String value, boolean encoded) {}

    private static String joined(TreeMap<Integer, Piece> pieces, Headers headers, Reading reading) {
        String charset = null;
        var bytes = new StringBuilder();
        for (var piece : pieces.values()) {
            var value = piece.value();
            if (piece.encoded()) {
                var parts = value.split("'", 3);
                if (charset == null && parts.length == 3) {
                    charset = parts[0];
                    value = parts[2];
                }
                value = percentDecoded(value);
            }
            bytes.append(value);
        }
        var text = bytes.toString();
        return charset == null ? headers.decoded(text, reading)
                : Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), charset, reading);
    }

    private static String percentDecoded(String text) {
        return new String(TransferEncoding.quotedPrintable(
                text.replace("=", "=3D").replace('%', '=').getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return COMMENT.matcher(value).replaceAll("").strip();
        }
        var end = value.length() > 1 && value.endsWith("\"") ? value.length() - 1 : value.length();
        return value.substring(1, end).replaceAll("\\\\([\\\\\"])", "$1");
    }
}
