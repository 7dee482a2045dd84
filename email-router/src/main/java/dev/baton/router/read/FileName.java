package dev.baton.router.read;

import java.util.Locale;
import java.util.Map;

/** A name under which a stranger's file may be shown and stored: no path, no control characters, never empty. */
final class FileName {

    private static final Map<String, String> ENDINGS =
            Map.ofEntries(Map.entry("text/plain", ".txt"), Map.entry("text/html", ".html"),
            Map.entry("text/calendar", ".ics"), Map.entry("image/jpeg", ".jpg"), Map.entry("image/png", ".png"),
            Map.entry("image/gif", ".gif"), Map.entry("application/pdf", ".pdf"), Map.entry("message/rfc822", ".eml"),
            Map.entry("text/csv", ".csv"), Map.entry("application/zip", ".zip"), Map.entry("text/vcard", ".vcf"));

    /** Control characters and marks that turn the direction; the two joiners are letters' neighbours in Persian. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}&&[^\u200C\u200D]]";

    private FileName() {}

    /** Of a file whose sender names no type; by what its name ends in. */
    static String typeOf(String name) {
        var ending = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream().filter(one -> one.getValue().equals(ending)).map(Map.Entry::getKey).findFirst()
                .orElse("application/octet-stream");
    }

    static String safe(String sent, String type, int number) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll(INVISIBLE, "").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            name = "attachment-" + (number + 1);
        }
        if (name.length() > 200) {
            var dot = name.lastIndexOf('.');
            var ending = dot > name.length() - 12 ? name.substring(dot) : "";
            name = name.substring(0, 200 - ending.length()) + ending;
        }
        return name.contains(".") ? name : name + ENDINGS.getOrDefault(type, "");
    }
}
