package dev.baton.router.read;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * A stranger's HTML, by allow-list: what is not known to be harmless is not there. Remote images are taken out (their
 * loading tells the sender who read the mail, and when); {@code cid:} images stay as references.
 */
final class SafeHtml {

    private static final Pattern CID = Pattern.compile("cid:[^\\s\"'<>]{1,250}", Pattern.CASE_INSENSITIVE);

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "span", "br", "hr", "b", "i", "u", "s", "em", "strong", "small", "sub", "sup",
            "font",
                    "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "tt", "h1", "h2", "h3", "h4", "h5", "h6",
                    "blockquote",
                    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "a", "img", "center")
            .allowElements((element, attributes) -> "div", "body") // it may carry the direction
            .allowAttributes("dir").matching(false, "ltr", "rtl", "auto").globally()
            .allowAttributes("lang", "title").globally()
            .allowAttributes("colspan", "rowspan", "width", "height", "align", "valign")
            .matching(Pattern.compile("[\\w%.]{1,10}")).onElements("table", "tr", "td", "th", "img", "p", "div")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("src").matching(CID).onElements("img")
            .allowAttributes("href").onElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory()
            .and(Sanitizers.STYLES);

    private SafeHtml() {}

    static String of(String html) {
        return html.isEmpty() ? "" : POLICY.sanitize(html);
    }
}
