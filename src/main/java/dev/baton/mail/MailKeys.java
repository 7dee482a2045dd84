package dev.baton.mail;

import dev.baton.mail.SecretUnreadable.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the secrets of mailboxes: AES-256-GCM (NIST SP 800-38D) with a random nonce, under a key that HKDF-SHA-256
 * (RFC 5869) makes of the installation's secret. Mailbox and field are the associated data, so that a value opens only
 * where it was sealed. Each value names its key, so that keys can be changed: what a former key has sealed still opens.
 */
public final class MailKeys {

    private static final String FORM = "1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Key current;
    private final Map<String, Key> known = new LinkedHashMap<>();

    /** @param name public; says nothing about the key */
    private record Key(String name, SecretKeySpec bytes) {

        static Key of(String secret) {
            var extracted = hmac("baton mailboxes".getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
            return new Key(HexFormat.of().formatHex(expanded(extracted, "name"), 0, 4),
                    new SecretKeySpec(expanded(extracted, "AES-256-GCM"), "AES"));
        }

        /** One block of 32 bytes is all that is asked for. */
        private static byte[] expanded(byte[] extracted, String purpose) {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            return hmac(extracted, ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array());
        }

        private static byte[] hmac(byte[] key, byte[] text) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(text);
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    /**
     * @param secret what is sealed from now on is sealed with; 32 or more random characters
     * @param former secrets of before, for what they have sealed; blank ones count not
     */
    public MailKeys(String secret, List<String> former) {
        this.current = Key.of(secret);
        former.stream().filter(one -> !one.isBlank()).map(Key::of).forEach(key -> known.put(key.name, key));
        known.put(current.name, current);
    }

    /** @return null for an empty secret: there is none */
    public SealedText seal(String secret, MailboxId mailbox, String field) {
        return seal(secret, place(mailbox, field));
    }

    /** @param place the only one where it opens; null for an empty secret */
    SealedText seal(String secret, String place) {
        if (secret == null || secret.isEmpty()) {
            return null;
        }
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, place);
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
            return new SealedText(FORM + "." + current.name + "." + Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @return empty when nothing is sealed there */
    public String open(SealedText sealed, MailboxId mailbox, String field) throws SecretUnreadable {
        return open(sealed, place(mailbox, field), field + " of mailbox " + mailbox);
    }

    /** @param called what people call it */
    String open(SealedText sealed, String place, String called) throws SecretUnreadable {
        if (sealed == null) {
            return "";
        }
        var parts = sealed.value().split("\\.", 3);
        if (parts.length < 3 || !parts[0].equals(FORM)) {
            throw new SecretUnreadable(Reason.TAMPERED, "The " + called + " has no known form");
        }
        var key = known.get(parts[1]);
        if (key == null) {
            throw new SecretUnreadable(Reason.OTHER_KEY, "The " + called + " is sealed with the key " + parts[1]
                    + ", and this node has " + String.join(", ", known.keySet())
                    + ": check BATON_MAIL_KEY (BATON_SECRET without it) and BATON_MAIL_KEY_OLD");
        }
        try {
            var bytes = Base64.getDecoder().decode(parts[2]);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), place);
            return new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException spoilt) {
            throw new SecretUnreadable(Reason.TAMPERED, "The " + called
                    + " was changed in the database, or was not sealed for it");
        }
    }

    /** Whether it needs no other key than the one of now. */
    public boolean isCurrent(SealedText sealed) {
        return sealed == null || sealed.value().startsWith(FORM + "." + current.name + ".");
    }

    private static String place(MailboxId mailbox, String field) {
        return "mailbox:" + mailbox + "/" + field;
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.bytes, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((place + "/" + FORM + "." + key.name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
