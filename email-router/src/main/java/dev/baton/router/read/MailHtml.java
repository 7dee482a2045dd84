package dev.baton.router.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A mail's sanitised HTML as a page shows it, still without scripts: what the mail brought in place, what lies
 * elsewhere only when asked for, links in windows of their own, and what is old folded, so that it opens without one.
 */
public final class MailHtml {

    private static final Pattern FORMATTED = Pattern.compile("<(?:b|i|u|s|em|strong|sub|sup|a|ul|ol|dl|table|img|pre"
            + "|code|h[1-6]|blockquote)[ >]|style=\"[^\"]*(?:color|background|weight|decoration)|<font[^>]* color");
    private static final Pattern DRAWN = Pattern.compile("style=\"[^\"]*(?:color|background)|(?:bg)?color=");
    private static final int SMALLEST = 3;
    /** Each is taken from its place and put into another. */
    private static final int MOST_FOLDED = 5_000;
    private static final int MOST_FOLDS = 100;

    /**
     * @param remote whether pictures from elsewhere are shown
     * @param picture where the attachment at a place, counted from 0, is handed out to be seen
     * @param missing what stands in the place of a picture that is not shown
     */
    public record Asked(boolean remote, IntFunction<String> picture, String earlier, String signature,
            String missing) {}

    private MailHtml() {}

    /** Whether the new part says more than its text alone would; links are counted, for text keeps no targets. */
    public static boolean isFormatted(String sanitised) {
        var fold = sanitised.indexOf("data-fold");
        return FORMATTED.matcher(fold < 0 ? sanitised : sanitised.substring(0, fold)).find();
    }

    /** Whether it was made for white paper: it sets colours of its own. */
    public static boolean isDrawn(String sanitised) {
        return DRAWN.matcher(sanitised).find();
    }

    public static boolean hasRemoteImages(String sanitised) {
        return sanitised.contains("data-remote=");
    }

    /** The content of a body. */
    public static String shown(Mail mail, Asked asked) {
        var document = Jsoup.parseBodyFragment(mail.html());
        document.outputSettings().prettyPrint(false);
        document.select("img").forEach(image -> image(image, mail, asked));
        document.select("a[href]").forEach(link -> {
            if (link.attr("href").toLowerCase(Locale.ROOT).startsWith("cid:")) {
                link.removeAttr("href");
            }
            link.attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        });
        fold(document, asked);
        return document.body().html();
    }

    private static void image(Element image, Mail mail, Asked asked) {
        var source = image.attr("src");
        if (isTiny(image)) {
            image.remove();
            return;
        }
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            var place = place(source.substring(4), mail.attachments());
            if (place >= 0) {
                image.attr("src", asked.picture().apply(place));
                return;
            }
        } else if (asked.remote() && isPublic(image.attr("data-remote"))) {
            image.attr("src", image.attr("data-remote").replaceFirst("(?i)^http:", "https:"));
            image.attr("referrerpolicy", "no-referrer").removeAttr("data-remote");
            return;
        }
        image.replaceWith(new Element("span").addClass("missing")
                .text(image.attr("alt").isBlank() ? asked.missing() : image.attr("alt")));
    }

    private static int place(String contentId, List<Attachment> files) {
        for (var i = 0; i < files.size(); i++) {
            if (files.get(i).contentId().equalsIgnoreCase(contentId) && files.get(i).pictureType().isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** A picture of one dot is there to be counted, not to be seen. */
    private static boolean isTiny(Element image) {
        return List.of("width", "height").stream().map(image::attr).anyMatch(size -> size.matches("\\d{1,2}(?:px)?")
                && Integer.parseInt(size.replace("px", "")) < SMALLEST);
    }

    /** A name that anybody may look up: a mail must not make a reader's browser knock at doors inside the house. */
    static boolean isPublic(String address) {
        try {
            var uri = new URI(address.strip());
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            return host.matches("(?:[a-z0-9_-]{1,63}\\.)+[a-z][a-z0-9-]{1,62}") && uri.getPort() == -1
                    && !host.matches(".*\\.(?:local|localhost|internal|intranet|lan|home|corp|private|arpa|test)");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static void fold(Document document, Asked asked) {
        Folds.SIGNATURE.markedIn(document).stream().limit(MOST_FOLDS)
                .forEach(one -> wrap(List.of(one), one, asked.signature()));
        var history = Folds.HISTORY.markedIn(document);
        var quotes = Folds.QUOTE.markedIn(document);
        if (!history.isEmpty()) {
            atTheEnd(document, history.getFirst(), asked);
        }
        quotes.stream().limit(MOST_FOLDS).filter(one -> one.closest("details.fold") == null)
                .forEach(one -> wrap(List.of(one), one, asked.earlier()));
        if (history.isEmpty() && quotes.isEmpty()) {
            var start = historyByWords(document.body());
            if (start != null) {
                atTheEnd(document, start, asked);
            }
        }
        // Nothing but a quote is shown as it is.
        var rest = document.body().clone();
        rest.select("details.fold").remove();
        if (rest.text().isBlank() && rest.select("img").isEmpty()) {
            document.select("details.fold").attr("open", "");
        }
    }

    private static void atTheEnd(Document document, Node start, Asked asked) {
        var old = Folds.fromHereOn(start);
        if (old.size() > MOST_FOLDED) {
            return;
        }
        wrap(old, document.body().appendElement("span"), asked.earlier());
    }

    private static void wrap(List<Node> nodes, Element at, String label) {
        var fold = new Element("details").addClass("fold");
        fold.appendElement("summary").text(label);
        at.before(fold);
        Folds.remove(nodes);
        nodes.forEach(fold::appendChild);
    }

    /** Where no client left a mark, the words of an attribution or of Outlook's block tell; null when none do. */
    private static Node historyByWords(Element body) {
        var lines = new Lines();
        NodeTraversor.traverse(lines, body);
        lines.end();
        var start = NewText.historyStart(lines.texts);
        return start <= 0 ? null : lines.starts.get(start);
    }

    /** The lines of a document, each with the node at which it starts. */
    private static final class Lines implements NodeVisitor {
        final List<String> texts = new ArrayList<>();
        final List<Node> starts = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private Node start;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                start = line.isEmpty() && !text.isBlank() ? top(node) : start;
                line.append(text.isBlank() && line.isEmpty() ? "" : text.getWholeText().replaceAll("\\s+", " "));
            } else if (breaks(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (breaks(node)) {
                end();
            }
        }

        private static boolean breaks(Node node) {
            return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
        }

        /** The whole of bold or coloured words belongs to their line. */
        private static Node top(Node node) {
            var at = node;
            while (at.parent() instanceof Element parent && !parent.isBlock() && parent.childNode(0) == at) {
                at = parent;
            }
            return at;
        }

        void end() {
            if (start != null) {
                texts.add(line.toString().replace('\u00A0', ' ').strip());
                starts.add(start);
            }
            line.setLength(0);
            start = null;
        }
    }
}
