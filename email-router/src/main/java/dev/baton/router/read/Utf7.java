package dev.baton.router.read;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which the JDK does not know and old Outlooks still send. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] in, Reading reading) {
        var text = new String(in, StandardCharsets.ISO_8859_1);
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '+') {
                out.append(text.charAt(i));
                continue;
            }
            var end = i + 1;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            if (end == i + 1) {
                out.append('+');
            } else {
                var sent = text.substring(i + 1, end);
                var bytes = TransferEncoding.base64(sent.getBytes(StandardCharsets.ISO_8859_1),
                        new Reading(reading.limits));
                out.append(new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE));
            }
            i = end < text.length() && text.charAt(end) == '-' ? end : end - 1;
        }
        return out.toString();
    }

    private static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }
}
