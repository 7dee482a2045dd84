package dev.baton.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one decision: rules ({@code .drl}), decision tables ({@code .drl.csv}), examples
 * ({@code .examples.csv}) and translations ({@code _ro.properties}), by name.
 */
public record RuleFiles(SortedMap<String, String> contents) {

    public RuleFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    public static RuleFiles of(Map<String, String> contents) {
        return new RuleFiles(new TreeMap<>(contents));
    }

    /** These files with one more, or with a new content of it. */
    public RuleFiles with(String name, String content) {
        SortedMap<String, String> more = new TreeMap<>(contents);
        more.put(name, content);
        return new RuleFiles(more);
    }

    /** SHA-256 over names and contents, in hexadecimal: the same files always have the same version. */
    public String version() {
        MessageDigest sha = sha256();
        contents.forEach((name, content) -> {
            digest(sha, name);
            digest(sha, content);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void digest(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
