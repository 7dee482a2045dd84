package dev.baton.router.read;

import java.util.regex.Pattern;

/** A sign by which somebody reacted to a mail in Gmail (developers.google.com/workspace/gmail/reactions/format). */
final class Reaction {

    private static final String TYPE = "text/vnd.google.email-reaction+json";
    private static final Pattern EMOJI = Pattern.compile("\"emoji\"\\s{0,9}:\\s{0,9}\"([^\"]{1,200})\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private Reaction() {}

    static boolean is(Part part) {
        return part.is(TYPE);
    }

    /** Empty where it holds words: those would be read instead of what the mail shows. */
    static String of(String json) {
        var found = EMOJI.matcher(json);
        var sign = !found.find() ? "" : ESCAPED.matcher(found.group(1)).replaceAll(escaped ->
                String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
        return sign.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c < 0x80) ? "" : sign;
    }
}
