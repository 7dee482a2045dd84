package dev.baton.router.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Kept mails, spoilt: the same seed and number always give the same bytes. */
final class Mutation {

    private static final int MOST_BYTES = 100_000;
    /** What readers stumble over: structure in wrong places, and openings that never close. */
    private static final List<byte[]> STUMBLING_BLOCKS = List.of("\r\n\r\n", "\n", "\r", "\0", "--b\n", "--b--\n", "--",
            "=?utf-8?B?", "=?utf-8?Q?=", "?=", "=?iso-2022-jp?B?GyRC", "(", "((((((((", "\"", "<", ">", "<<<<", ",",
            ";", ":",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "Content-Type: message/rfc822\n\n", "charset=utf-7;",
            "charset=utf-16", "Content-Transfer-Encoding: base64\n", "begin 644 a\n", "end\n", "\u001B$B", "+AOk-",
            "filename*0*=utf-8''%", "*1*=", "> ", "On Monday, Ana wrote:\n", "-- \n", "From: ", "<div>", "<table><tr>",
            "<a href=http://x>", "&#x", "<!--", "<![CDATA[", "Final-Recipient: rfc822; ", "Status: 5.", "550 5.1.1 ",
            "a@b.example ", " ", "\t", "9999999999", "\u00FF\u00FE", "\u0080").stream()
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();

    private final List<byte[]> kept;
    private final SplittableRandom random;

    private Mutation(List<byte[]> kept, SplittableRandom random) {
        this.kept = kept;
        this.random = random;
    }

    static byte[] of(List<byte[]> kept, long seed, int number) {
        var mutation = new Mutation(kept, new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L));
        var mail = mutation.any();
        for (var times = 1 + mutation.random.nextInt(8); times > 0; times--) {
            mail = mutation.spoilt(mail);
        }
        return mail;
    }

    private byte[] any() {
        return kept.get(random.nextInt(kept.size()));
    }

    private byte[] spoilt(byte[] mail) {
        var from = random.nextInt(mail.length + 1);
        var to = Math.min(mail.length, from + random.nextInt(1, 200));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(mail);
            case 1 -> joined(mail, from, new byte[0], to);
            case 2 -> joined(mail, from, block(), from);
            case 3 -> joined(mail, from, block(), to);
            case 4 -> joined(mail, from, noise(), from);
            case 5 -> joined(mail, from, repeated(Arrays.copyOfRange(mail, from, to)), to);
            case 6 -> random.nextInt(4) == 0 ? Arrays.copyOf(mail, from) : joined(mail, from, pieceOfAnother(), to);
            default -> joined(mail, from, repeated(block()), from);
        };
    }

    private byte[] flipped(byte[] mail) {
        var spoilt = mail.clone();
        for (var times = random.nextInt(1, 20); times > 0 && spoilt.length > 0; times--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    private byte[] block() {
        return STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size()));
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(1, 100)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Often twice, sometimes a thousand times: what costs more than its length shows there. */
    private byte[] repeated(byte[] piece) {
        var times = random.nextInt(40) == 0 ? random.nextInt(100, 5_000) : random.nextInt(2, 20);
        var out = new ByteArrayOutputStream();
        while (times-- > 0 && out.size() < MOST_BYTES / 2) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private byte[] pieceOfAnother() {
        var other = any();
        var from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(1, 2_000)));
    }

    private static byte[] joined(byte[] mail, int head, byte[] middle, int tail) {
        var out = new ByteArrayOutputStream(mail.length + middle.length);
        out.write(mail, 0, head);
        out.writeBytes(middle);
        out.write(mail, tail, mail.length - tail);
        return out.size() > MOST_BYTES ? Arrays.copyOf(out.toByteArray(), MOST_BYTES) : out.toByteArray();
    }
}
