package dev.baton.router.deliver;

import dev.baton.id.Ref;
import dev.baton.mail.Letter;
import dev.baton.mail.Tokens;
import dev.baton.router.read.Language;
import java.util.Set;

/**
 * The last line of a mail about a case, a lead or a sale: the signed name of the record, for the answer of a mail program that
 * keeps neither address nor headers of a thread. In the language of the text, as far as that can be told.
 */
final class RefLine {

    private static final Set<String> NAMED = Set.of("lead", "opportunity");

    private final String line;

    /** @param number of the case; null for other records */
    RefLine(Letter letter, Long number, Tokens tokens) {
        var name = number != null ? tokens.numbered(number) : named(letter.about()) ? tokens.sign(letter.about()) : "";
        this.line = name.isEmpty() ? "" : word(letter.text()) + " " + name;
    }

    private static boolean named(Ref about) {
        return NAMED.contains(about.type());
    }

    String below(String text) {
        return line.isEmpty() ? text : text.stripTrailing() + "\n\n" + line + "\n";
    }

    String belowHtml(String html) {
        if (line.isEmpty()) {
            return html;
        }
        var end = html.toLowerCase().lastIndexOf("</body>");
        var small = "<p style=\"color:#777;font-size:12px\">" + line + "</p>";
        return end < 0 ? html + small : html.substring(0, end) + small + html.substring(end);
    }

    private static String word(String text) {
        return switch (Language.of(text)) {
            case "ru" -> "Номер обращения:";
            case "fa" -> "شمارهٔ پیگیری:";
            case "ro" -> "Nr. de referință:";
            case "de" -> "Zeichen:";
            case "fr" -> "Réf. :";
            default -> "Ref:";
        };
    }
}
