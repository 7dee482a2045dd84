package dev.baton.router.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A file that came with a mail. Never unpacked, never executed.
 *
 * @param name      safe to show and to store: no path, no control characters, never empty
 * @param type      lower case, as the sender claims it
 * @param contentId by which the HTML shows it ({@code cid:}); empty when it has none
 * @param inline    whether the HTML shows it, so that it needs no line in the list of files
 */
public record Attachment(String name, String type, byte[] bytes, String contentId, boolean inline) {

    private static final Set<String> DANGEROUS =
            Set.of("ade", "adp", "app", "bat", "chm", "cmd", "com", "cpl", "dll", "dmg",
            "exe", "hta", "htm", "html", "img", "ins", "iso", "jar", "js", "jse", "lnk", "mde", "msc", "msi", "msp",
            "one", "pif",
            "ps1", "reg", "scr", "sct", "shb", "svg", "sys", "vb", "vbe", "vbs", "vhd", "wsc", "wsf", "wsh", "docm",
            "xlsm", "pptm");
    private static final Set<String> DANGEROUS_TYPES = Set.of("application/x-msdownload", "application/x-msdos-program",
            "application/x-dosexec", "application/x-executable", "application/x-sh", "application/javascript",
            "text/javascript", "application/hta", "application/java-archive", "application/x-ms-installer");

    /** Whether opening it may run something; such a file is offered with a warning, and never shown in place. */
    public boolean dangerous() {
        return dangerous(name, type);
    }

    /** As {@link #dangerous()}, of a file that is to be sent. */
    public static boolean dangerous(String name, String type) {
        // Windows overlooks dots and spaces at the end, and people overlook what has no shape.
        var plain = name.replaceAll("[\\u200C\\u200D]|[. ]+$", "");
        return DANGEROUS.contains(plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                || DANGEROUS_TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    /** The name under which a file is shown and stored, whatever its sender calls it. */
    public static String safeName(String sent, String type) {
        return FileName.safe(sent, type, 0);
    }

    /**
     * The type of a picture that may be shown in place, by its first bytes and not by what the sender says; empty for
     * everything else, drawings that may hold scripts among it.
     */
    public Optional<String> pictureType() {
        return startsWith(0x89, 'P', 'N', 'G') ? Optional.of("image/png")
                : startsWith(0xFF, 0xD8, 0xFF) ? Optional.of("image/jpeg")
                : startsWith('G', 'I', 'F', '8') ? Optional.of("image/gif")
                : startsWith('R', 'I', 'F', 'F') && bytes.length > 12 && bytes[8] == 'W' && bytes[9] == 'E'
                        && bytes[10] == 'B' && bytes[11] == 'P' ? Optional.of("image/webp") : Optional.empty();
    }

    private boolean startsWith(int... first) {
        for (var i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 255) != first[i]) {
                return false;
            }
        }
        return true;
    }

    Attachment shownInText() {
        return new Attachment(name, type, bytes, contentId, true);
    }

    public String sha256() {
        return sha256(bytes);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
