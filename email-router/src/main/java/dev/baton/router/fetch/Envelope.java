package dev.baton.router.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells one mail from another before it is read.
 *
 * @param contentHash SHA-256 over the mail without the headers that relays add, whatever its line ends: the same mail
 *                    has the same hash on each of its ways
 * @param messageId   without angle brackets; empty when there is none
 */
public record Envelope(String contentHash, String messageId) {

    private static final Set<String> TRACE =
            Set.of("received", "return-path", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to",
            "x-envelope-from", "x-delivered-to", "x-forwarded-to", "x-forwarded-for", "x-received",
            "authentication-results", "received-spf", "dkim-filter", "status", "x-status", "x-uid", "x-keywords");
    /** What mail houses, their filters and mail programs add to each copy that they deliver. */
    private static final Pattern TRACES = Pattern.compile(
            "(arc|x-spam|x-virus|x-rspamd|x-amavis|x-ms-exchange|x-microsoft-antispam|x-forefront|x-mozilla)-.*");

    public static Envelope of(byte[] raw) {
        return of(ByteBuffer.wrap(raw));
    }

    /** @param mail with an array behind it, from its position to its limit */
    static Envelope of(ByteBuffer mail) {
        return of(mail.array(), mail.arrayOffset() + mail.position(), mail.arrayOffset() + mail.limit());
    }

    private static Envelope of(byte[] raw, int from, int to) {
        var digest = sha256();
        var messageId = "";
        var skipping = false;
        var at = from;
        while (at < to) {
            var next = nextLine(raw, at, to);
            if (isBlank(raw, at, next)) {
                break;
            }
            if (raw[at] != ' ' && raw[at] != '\t') {
                var line = new String(raw, at, Math.min(next - at, 1000), StandardCharsets.ISO_8859_1);
                var name = line.substring(0, Math.max(0, line.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
                skipping = TRACE.contains(name) || TRACES.matcher(name).matches();
                messageId = name.equals("message-id") && messageId.isEmpty() ? id(raw, at, next, to) : messageId;
            }
            if (!skipping) {
                update(digest, raw, at, next);
            }
            at = next;
        }
        update(digest, raw, at, to);
        return new Envelope(HexFormat.of().formatHex(digest.digest()), messageId);
    }

    /** The id may stand on a folded line of its own. */
    private static String id(byte[] raw, int at, int next, int to) {
        var end = next;
        while (end < to && (raw[end] == ' ' || raw[end] == '\t')) {
            end = nextLine(raw, end, to);
        }
        var value = new String(raw, at, Math.min(end - at, 1000), StandardCharsets.ISO_8859_1);
        var id = value.substring(value.indexOf(':') + 1).replaceAll("[<>\\s]", "");
        return id.length() > 250 ? id.substring(0, 250) : id;
    }

    private static void update(MessageDigest digest, byte[] raw, int from, int to) {
        var start = from;
        for (var i = from; i < to; i++) {
            if (raw[i] == '\r') {
                digest.update(raw, start, i - start);
                start = i + 1;
            }
        }
        digest.update(raw, start, to - start);
    }

    private static int nextLine(byte[] raw, int from, int to) {
        for (var i = from; i < to; i++) {
            if (raw[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }

    private static boolean isBlank(byte[] raw, int from, int to) {
        return to == from || raw[from] == '\n' || raw[from] == '\r';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
