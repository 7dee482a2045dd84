package dev.baton.router.read;

import java.util.Locale;
import java.util.Set;

/** A look at HTML before any parser sees it: how far it is such as people and their mail programs write. */
final class HtmlTags {

    private static final int MOST = 40_000;
    private static final int DEEPEST = 500;
    /** Tags that begin inside another one's brackets. */
    private static final int MOST_BROKEN = 100;
    /** They need no end. */
    private static final Set<String> OPEN = Set.of("br", "hr", "img", "input", "meta", "link", "p", "li", "td", "tr",
            "th", "dt", "dd", "option", "wbr", "col", "base", "area", "param", "source", "o:p", "tbody", "thead", "colgroup");

    private HtmlTags() {}

    /** Where it gets absurd; its length for nearly every mail. */
    static int endOfSense(String html) {
        var tags = 0;
        var depth = 0;
        var broken = 0;
        for (var at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            var next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            if (next == '/') {
                depth = Math.max(0, depth - 1);
            } else if (Character.isLetter(next)) {
                depth += OPEN.contains(name(html, at + 1)) ? 0 : 1;
            }
            var close = html.indexOf('>', at);
            var following = html.indexOf('<', at + 1);
            broken += following >= 0 && (close < 0 || following < close) ? 1 : 0;
            if (++tags > MOST || depth > DEEPEST || broken > MOST_BROKEN) {
                return at;
            }
        }
        return html.length();
    }

    private static String name(String html, int from) {
        var end = from;
        while (end < html.length() && end < from + 10 && (Character.isLetterOrDigit(html.charAt(end))
                || html.charAt(end) == ':')) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
