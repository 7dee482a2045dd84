package dev.baton.router.read;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as plain text: a line where a browser would start one, quotes marked as mail does. */
final class HtmlText {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "br", "hr", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4",
            "h5", "h6", "pre", "blockquote", "dt", "dd", "center", "title");

    private HtmlText() {}

    static String of(String html) {
        return of(Jsoup.parse(html));
    }

    static String of(Element document) {
        return of(document, null);
    }

    /** @param end the text from this node on is left out; null for all of it */
    static String of(Element document, Node end) {
        var out = new Lines();
        document.select("script, style, head, template").remove();
        NodeTraversor.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node == end) {
                    return FilterResult.STOP;
                }
                out.head(node, depth);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                out.tail(node, depth);
                return FilterResult.CONTINUE;
            }
        }, document);
        return out.text();
    }

    static String escaped(String text) {
        return "<p style=\"white-space:pre-wrap\">" + new TextNode(text).outerHtml() + "</p>";
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node.nameIs("br")) {
                out.append('\n');
            } else if (node.nameIs("pre")) {
                preformatted++;
                freshLine();
            } else if (node.nameIs("li")) {
                freshLine();
                out.append("- ");
            } else if (BLOCKS.contains(node.nodeName())) {
                freshLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.nameIs("pre")) {
                preformatted--;
            }
            if (node.nameIs("p") || node.nameIs("table")) {
                freshLine();
                out.append('\n');
            } else if (node.nameIs("td") || node.nameIs("th")) {
                out.append(' ');
            } else if (BLOCKS.contains(node.nodeName()) && !node.nameIs("br")) {
                freshLine();
            }
        }

        private void append(String text) {
            if (preformatted > 0) {
                out.append(text);
                return;
            }
            var flat = text.replaceAll("[\\s]+", " ");
            var atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
            out.append(atStart ? flat.stripLeading() : flat);
        }

        private void freshLine() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }

        String text() {
            return out.toString().replace('\u00A0', ' ')
                    .replaceAll("(?<![ \\t])[ \\t]++\\n", "\n").replaceAll("\\n{3,}", "\n\n")
                    .strip();
        }
    }
}
