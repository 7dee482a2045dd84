package dev.baton.router.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where mail clients mark in HTML what they quote, where history starts, and whose signature it is. The sanitiser drops
 * classes and ids; what they said stays as {@code data-fold}.
 */
enum Folds {
    QUOTE("div.gmail_quote, div.gmail_quote_container, div.gmail_extra, blockquote[type=cite], .yahoo_quoted,"
            + " .protonmail_quote, .moz-cite-prefix, #OLK_SRC_BODY_SECTION, .zmail_extra, .tutanota_quote,"
            + " #mail-editor-reference-message-container, .ms-outlook-mobile-reference-message, #reply-intro,"
            + " .mailru-blockquote, blockquote.cite, .cite, div.quote, .gmx_quote, .WordSection1 + .quote"),
    /** Everything from here on is old. */
    HISTORY("#divRplyFwdMsg, #appendonsend, hr#stopSpelling, #x_divRplyFwdMsg,"
            + " div[style*=border:none;border-top:solid], div[style*=border-top:solid #B5C4DF],"
            + " div[style*=border-top:solid #E1E1E1], hr[tabindex=-1]"),
    SIGNATURE(".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #AppleMailSignature,"
            + " #ms-outlook-mobile-signature, .ms-outlook-mobile-signature, .protonmail_signature_block,"
            + " #protonmail_mobile_signature_block, .tutanota_signature");

    private static final Pattern MARKED = Pattern.compile("(?i)quote|cite|appendonsend|rplyfwd|signature|stopspelling"
            + "|gmail_extra|zmail_extra|olk_src|reference-message|reply-intro|blockquote|border-top:solid|^-1$");
    private static final Pattern FORWARD = Pattern.compile("(?iu)\\s*(?:-{2,}\\s*forwarded|begin forwarded"
            + "|-{2,}\\s*пере)");

    private final Evaluator marked;
    private final Evaluator sanitised = QueryParser.parse("[data-fold=" + mark() + "]");

    Folds(String selector) {
        this.marked = QueryParser.parse(selector);
    }

    /** {@code quote}, {@code history} or {@code signature}; null for the most of all elements. */
    static String markOf(String tag, List<String> attributes) {
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            var name = attributes.get(i);
            var tells = name.equals("class") || name.equals("id") || name.equals("style") || name.equals("type")
                    || name.equals("tabindex");
            if (tells && attributes.get(i + 1) != null && MARKED.matcher(attributes.get(i + 1)).find()) {
                return asked(tag, attributes);
            }
        }
        return null;
    }

    private static String asked(String tag, List<String> attributes) {
        var element = new Element(tag);
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            element.attr(attributes.get(i), String.valueOf(attributes.get(i + 1)));
        }
        for (var fold : values()) {
            if (element.is(fold.marked)) {
                return fold.mark();
            }
        }
        return null;
    }

    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Outermost first; as the sender marked it. */
    List<Element> in(Element document) {
        return outermost(document.select(marked));
    }

    /** As the sanitiser left it. */
    List<Element> markedIn(Element document) {
        return outermost(document.select(sanitised));
    }

    /** What somebody forwards is what they want to show: neither it nor anything in it is old. */
    private List<Element> outermost(List<Element> found) {
        var outer = new ArrayList<Element>();
        var taken = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
        for (var one : found) {
            var inside = false;
            for (var at = one.parent(); at != null && !inside; at = at.parent()) {
                inside = taken.contains(at);
            }
            if (!inside) {
                taken.add(one);
                if (this != QUOTE || !FORWARD.matcher(beginning(one)).lookingAt()) {
                    outer.add(one);
                }
            }
        }
        return outer;
    }

    private static String beginning(Element one) {
        var text = new StringBuilder();
        for (var node : (Iterable<TextNode>) one.nodeStream(TextNode.class)::iterator) {
            text.append(node.getWholeText(), 0, Math.min(node.getWholeText().length(), 100));
            if (!text.toString().isBlank()) {
                break;
            }
        }
        return text.toString();
    }

    /** This element and all that comes after it, to the end of the mail: the old part, in order. */
    static List<Node> fromHereOn(Node start) {
        var nodes = new ArrayList<Node>();
        nodes.add(start);
        for (Node at = start; at != null && !at.nameIs("body"); at = at.parent()) {
            for (var after = at.nextSibling(); after != null; after = after.nextSibling()) {
                nodes.add(after);
            }
        }
        return nodes;
    }

    /** Takes nodes out, the last one first: each taken from the front would move all behind it. */
    static void remove(List<Node> nodes) {
        nodes.reversed().forEach(Node::remove);
    }
}
