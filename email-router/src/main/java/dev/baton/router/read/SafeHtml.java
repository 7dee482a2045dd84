package dev.baton.router.read;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * A stranger's HTML, by allow-list: what is not known to be harmless is not there. A remote image is not shown (its
 * loading tells the sender who read the mail, and when): its address waits as {@code data-remote} until a reader asks.
 * {@code cid:} images stay as references. A link says after its text where it really leads, unless the text does.
 */
final class SafeHtml {

    private static final Pattern CID = Pattern.compile("cid:[^\\s\"'<>]{1,250}", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMOTE = Pattern.compile("(?i)https?://[^\\s\"'<>]{1,2000}");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "span", "br", "hr", "b", "i", "u", "s", "em", "strong", "small", "sub", "sup",
            "font",
                    "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "tt", "h1", "h2", "h3", "h4", "h5", "h6",
                    "blockquote",
                    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "a", "img", "center")
            .allowElements((element, attributes) -> "div", "body") // it may carry the direction
            .allowAttributes("dir").matching(false, "ltr", "rtl", "auto").globally()
            .allowAttributes("lang", "title").globally()
            .allowAttributes("data-fold").matching(false, "quote", "history", "signature").globally()
            .allowAttributes("colspan", "rowspan", "width", "height", "align", "valign")
            .matching(Pattern.compile("[\\w%.]{1,10}")).onElements("table", "tr", "td", "th", "img", "p", "div")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("src").matching(CID).onElements("img")
            .allowAttributes("data-remote").matching(REMOTE).onElements("img")
            .allowAttributes("href").onElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory()
            .and(Sanitizers.STYLES);

    private SafeHtml() {}

    static String of(String html, Reading reading) {
        if (html.isEmpty()) {
            return "";
        }
        var out = new StringBuilder(html.length());
        var shown = new Links(HtmlStreamRenderer.create(out, Handler.DO_NOTHING), reading);
        HtmlSanitizer.sanitize(html, new RemoteImages(POLICY.apply(shown)));
        return out.toString();
    }

    /** Before the policy, which would drop the address of a remote image. */
    private static final class RemoteImages extends HtmlStreamEventReceiverWrapper implements HtmlSanitizer.Policy {

        RemoteImages(HtmlSanitizer.Policy policy) {
            super(policy);
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            var fold = attributes.isEmpty() ? null : Folds.markOf(element, attributes);
            if (fold != null) {
                attributes.add("data-fold");
                attributes.add(fold);
            }
            var src = element.equals("img") ? attributes.indexOf("src") : -1;
            if (src >= 0 && src + 1 < attributes.size()) {
                var address = attributes.get(src + 1).strip();
                var whole = address.startsWith("//") ? "https:" + address : address;
                if (REMOTE.matcher(whole).matches()) {
                    attributes.set(src, "data-remote");
                    attributes.set(src + 1, whole);
                }
            }
            super.openTag(element, attributes);
        }
    }

    /** After the policy: counts links, and tells their true host. */
    private static final class Links extends HtmlStreamEventReceiverWrapper {

        private final Reading reading;
        private final StringBuilder text = new StringBuilder();
        private String host = "";
        private int links;

        Links(HtmlStreamEventReceiver out, Reading reading) {
            super(out);
            this.reading = reading;
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (!element.equals("a")) {
                super.openTag(element, attributes);
                return;
            }
            text.setLength(0);
            host = "";
            if (++links > reading.limits.links()) {
                reading.met(Defect.TOO_MANY_LINKS);
                return;
            }
            var href = attributes.indexOf("href");
            host = href < 0 ? "" : LinkHost.of(attributes.get(href + 1));
            super.openTag(element, attributes);
        }

        @Override
        public void text(String words) {
            if (text.length() < 300) {
                text.append(words, 0, Math.min(words.length(), 300));
            }
            super.text(words);
        }

        @Override
        public void closeTag(String element) {
            if (!element.equals("a")) {
                super.closeTag(element);
                return;
            }
            if (links <= reading.limits.links()) {
                super.closeTag(element);
            }
            if (!host.isEmpty() && !LinkHost.isNamedBy(text.toString(), host)) {
                super.text(" [" + host + "]");
            }
            host = "";
        }
    }
}
