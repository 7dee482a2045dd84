package dev.baton.mail;

/**
 * A secret as it lies in the database ({@link MailKeys}); it prints as dots, so that no log and no audit row carries it.
 *
 * @param value {@code 1.<key>.<nonce and ciphertext in base64>}
 */
public record SealedText(String value) {

    @Override
    public String toString() {
        return "••••";
    }
}
