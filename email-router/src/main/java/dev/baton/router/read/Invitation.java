package dev.baton.router.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar entry (RFC 5545) in words, for mails that say nothing else. */
final class Invitation {

    private static final int LONGEST_LINE = 4_000;
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z-]{1,40})((?:;[^:;\"]{0,200}(?:\"[^\"]{0,200}\")?)*):(.*)");
    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})\\d{0,2}(Z?))?");
    private static final Pattern ZONE = Pattern.compile("(?i)TZID=\"?([^;\"]{1,60})");

    private Invitation() {}

    /** What, when, where, by whom, and the description; empty when it names nothing of that. */
    static String asText(String calendar) {
        var fields = eventOf(calendar);
        var text = new ArrayList<String>();
        text.add(fields.getOrDefault("summary", ""));
        text.add(when(fields));
        text.add(fields.getOrDefault("location", ""));
        text.add(fields.getOrDefault("organizer", "").replaceFirst("(?i)^mailto:", ""));
        text.removeIf(String::isBlank);
        if (!fields.getOrDefault("description", "").isBlank()) {
            text.add("\n" + fields.get("description"));
        }
        return String.join("\n", text).strip();
    }

    private static Map<String, String> eventOf(String calendar) {
        var fields = new LinkedHashMap<String, String>();
        var inside = false;
        for (var line : calendar.replaceAll("\\r?\\n[ \\t]", "").lines().limit(2_000).toList()) {
            if (line.length() > LONGEST_LINE) {
                continue;
            }
            var field = LINE.matcher(line);
            if (line.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                inside = true;
            } else if (line.strip().equalsIgnoreCase("END:VEVENT")) {
                break;
            } else if (inside && field.matches()) {
                var name = field.group(1).toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, plain(field.group(3)));
                var zone = ZONE.matcher(field.group(2));
                if (name.equals("dtstart") && zone.find()) {
                    fields.put("zone", zone.group(1));
                }
            }
        }
        return fields;
    }

    private static String plain(String value) {
        return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1").strip();
    }

    private static String when(Map<String, String> fields) {
        var start = TIME.matcher(fields.getOrDefault("dtstart", ""));
        if (!start.find()) {
            return "";
        }
        var zone = "Z".equals(start.group(6)) ? "UTC" : fields.getOrDefault("zone", "");
        var end = TIME.matcher(fields.getOrDefault("dtend", ""));
        return shown(start) + (end.find() ? " - " + shown(end) : "") + (zone.isEmpty() ? "" : " (" + zone + ")");
    }

    private static String shown(Matcher time) {
        var day = time.group(1) + "-" + time.group(2) + "-" + time.group(3);
        return time.group(4) == null ? day : day + " " + time.group(4) + ":" + time.group(5);
    }
}
