package dev.baton.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a template says, with its placeholders.
 *
 * @param subject of the mail; of an agent's text the name by which agents find it
 * @param html    null for a plain mail
 */
public record TemplateText(String subject, String text, String html) {

    public TemplateText {
        html = html == null || html.isBlank() ? null : html;
    }

    /** Two texts of the same hash say the same. */
    public String hash() {
        try {
            var written = subject + "\n" + text + (html == null ? "" : "\0" + html);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
