package dev.baton.rules;

import dev.baton.rules.language.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files of one decision: rules ({@code .drl}), decision tables ({@code .drl.csv}), examples
 * ({@code .examples.csv}) and translations ({@code _ro.properties}), by name.
 */
public record RuleFiles(SortedMap<String, String> contents) {

    static final String EXAMPLES = ".examples.csv";

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

    /** Rule files and decision tables, in the order of their names. */
    SortedMap<String, String> rules() {
        return only(name -> name.endsWith(".drl") || name.endsWith(".drl.csv"));
    }

    /** Translations by language. */
    SortedMap<String, String> translations(String key) {
        SortedMap<String, String> byLanguage = new TreeMap<>();
        only(name -> name.endsWith(".properties")).forEach((name, content) -> byLanguage.put(
                name.substring(key.length() + 1, name.length() - ".properties".length()), content));
        return byLanguage;
    }

    /** Files that this decision has no use for, and that it has no rules, if so. */
    List<Finding> strangers(String key) {
        Pattern own = Pattern.compile(Pattern.quote(key)
                + "(\\.drl|\\.drl\\.csv|\\.examples\\.csv|_[a-z]{2}\\.properties)");
        List<Finding> strangers = new ArrayList<>();
        contents.keySet().stream().filter(name -> !own.matcher(name).matches())
                .forEach(name -> strangers.add(new Finding(name, 0, "this is no file of the decision " + key)));
        if (rules().isEmpty()) {
            strangers.add(new Finding(key + ".drl", 0, "there are no rules"));
        }
        return strangers;
    }

    private SortedMap<String, String> only(Predicate<String> wanted) {
        SortedMap<String, String> some = new TreeMap<>(contents);
        some.keySet().removeIf(wanted.negate());
        return some;
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
