package dev.baton.mail;

import dev.baton.id.Ref;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed names of records for the outside: they stand in our Message-IDs, plus-addresses and envelope senders, and tell
 * by which case an answer or a bounce is meant. 80 bits of an HMAC-SHA-256 keep others from making one.
 *
 * <p>Form: {@code case-0c1h8k2m3p4q5-abcdefghijkmnpqr}: type, id, signature; lower case only, since mail servers do not
 * keep upper case.
 */
public final class Tokens {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final Pattern FORM = Pattern.compile("([a-z]{1,16})-([0-9a-v]{13})-([0-9a-v]{16})");

    private final SecretKeySpec key;

    public Tokens(String secret) {
        this.key = new SecretKeySpec(("mail-token:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @throws IllegalArgumentException when the type is not one short lower-case word */
    public String sign(Ref record) {
        if (!record.type().matches("[a-z]{1,16}")) {
            throw new IllegalArgumentException("Mail about such a record cannot be signed: " + record);
        }
        return record.type() + "-" + number(record.id()) + "-" + signature(record);
    }

    /** The record that a genuine token names, wherever in the text it stands. */
    public Optional<Ref> verified(String text) {
        var found = FORM.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var record = new Ref(found.group(1), Long.parseUnsignedLong(found.group(2), 32));
            if (MessageDigest.isEqual(signature(record).getBytes(), found.group(3).getBytes())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    private static String number(long id) {
        var text = Long.toUnsignedString(id, 32);
        return "0".repeat(13 - text.length()) + text;
    }

    private String signature(Ref record) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return base32(Arrays.copyOf(mac.doFinal(record.toString().getBytes(StandardCharsets.UTF_8)), 10));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String base32(byte[] tenBytes) {
        var out = new StringBuilder(16);
        for (var half = 0; half < 2; half++) {
            var padded = new byte[8];
            System.arraycopy(tenBytes, half * 5, padded, 3, 5);
            var bits = ByteBuffer.wrap(padded).getLong();
            for (var shift = 35; shift >= 0; shift -= 5) {
                out.append(DIGITS.charAt((int) (bits >> shift) & 31));
            }
        }
        return out.toString();
    }
}
