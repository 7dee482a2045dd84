package dev.baton.mail;

import dev.baton.id.Ref;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** One of our mails, not a record: short, since it stands behind the name of a mailbox in 64 octets (RFC 5321, 4.5.3.1.1). */
    private static final String MAIL = "m";
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final Pattern FORM = Pattern.compile("([a-z]{1,16})-([0-9a-v]{13})-([0-9a-v]{16})");

    private static final Pattern NUMBERED = Pattern.compile("\\bc-(\\d{1,18})-([0-9a-v]{8})\\b");
    private static final List<String> THREADED = List.of("case", "lead", "opportunity");
    private static final Duration FROM_1601 = Duration.ofDays(134_774);

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

    /** Names one of our mails, for the envelope that it goes out in: a bounce comes back to that address. */
    public String sign(OutgoingId mail) {
        return sign(Ref.to(MAIL, mail));
    }

    /** The mail that a genuine {@link #sign(OutgoingId)} token names, wherever in the text it stands. */
    public Optional<OutgoingId> mailIn(String text) {
        return genuine(text).filter(named -> named.type().equals(MAIL)).map(named -> new OutgoingId(named.id())).findFirst();
    }

    /**
     * A case by its number, as it stands below the text of our mail: {@code C-104233-k7f3m2q8}. People read it, so it is
     * short: 40 bits, and only who takes part in the case may use it anyway.
     */
    public String numbered(long caseNumber) {
        return "C-" + caseNumber + "-" + base32(Arrays.copyOf(hmac("number " + caseNumber), 10)).substring(0, 8);
    }

    /** The number of the case that a genuine {@link #numbered} token in this text names. */
    public OptionalLong numberIn(String text) {
        var found = NUMBERED.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var number = Long.parseLong(found.group(1));
            if (MessageDigest.isEqual(numbered(number).toLowerCase(Locale.ROOT).getBytes(), found.group().getBytes())) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }

    /** The record that a genuine token names, wherever in the text it stands. */
    public Optional<Ref> verified(String text) {
        return genuine(text).filter(named -> !named.type().equals(MAIL)).findFirst();
    }

    /** A text that goes out and comes back as it was, see {@link #unstamped}; everybody can read it. */
    public String stamped(String text) {
        var written = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return written + "." + stamp(text);
    }

    /** Empty for a text that we never stamped. */
    public Optional<String> unstamped(String stamped) {
        var parts = stamped.split("\\.", 2);
        try {
            var text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            return parts.length == 2 && MessageDigest.isEqual(stamp(text).getBytes(), parts[1].getBytes()) ? Optional.of(text)
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private String stamp(String text) {
        return base32(Arrays.copyOf(hmac("stamp " + text), 10));
    }

    private Stream<Ref> genuine(String text) {
        return FORM.matcher(text.toLowerCase(Locale.ROOT)).results().flatMap(found -> {
            var named = new Ref(found.group(1), Long.parseUnsignedLong(found.group(2), 32));
            return MessageDigest.isEqual(signature(named).getBytes(), found.group(3).getBytes()) ? Stream.of(named) : Stream.empty();
        });
    }

    /**
     * The same for Outlook, which keeps a Thread-Index where it loses the other headers of a thread (MS-OXOMSG
     * 2.2.1.3): six bytes of time and sixteen that name the thread, here the record's id and half a signature.
     */
    public String threadIndex(Ref record, Instant at) {
        var time = FROM_1601.plusMillis(at.toEpochMilli()).toMillis() * 10_000 >> 16;
        var index = ByteBuffer.allocate(22).putShort((short) (time >> 32))
                .putInt((int) time).putLong(record.id()).put(threadSignature(record)).array();
        return Base64.getEncoder().encodeToString(index);
    }

    /** The case, lead or sale that a genuine Thread-Index names; Outlook adds five bytes with each answer. */
    public Optional<Ref> ofThreadIndex(String header) {
        var index = decoded(header);
        if (index.length < 22) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(index, 6, 8).getLong();
        return THREADED.stream().map(type -> new Ref(type, id)).filter(record ->
                MessageDigest.isEqual(threadSignature(record), Arrays.copyOfRange(index, 14, 22))).findFirst();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private byte[] threadSignature(Ref record) {
        return Arrays.copyOf(hmac("thread " + record), 8);
    }

    private static String number(long id) {
        var text = Long.toUnsignedString(id, 32);
        return "0".repeat(13 - text.length()) + text;
    }

    private String signature(Ref record) {
        return base32(Arrays.copyOf(hmac(record.toString()), 10));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
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
