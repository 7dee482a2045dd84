package dev.baton.router.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The text of an RTF document, without its looks; or the HTML that Outlook wrapped into one (MS-OXRTFEX). The document is
 * walked once, from byte to byte, and no further than the limit of text. The JDK's own reader knows neither Unicode nor
 * the wrapped HTML.
 */
final class RtfText {

    /** Groups whose text nobody reads. */
    private static final Set<String> UNREAD = Set.of("colortbl", "stylesheet", "info", "pict", "object", "header", "footer",
            "headerl", "headerr", "footerl", "footerr", "mhtmltag", "themedata", "listtable", "fldinst", "generator");
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("par", "\n"), Map.entry("line", "\n"),
            Map.entry("sect", "\n"), Map.entry("page", "\n"), Map.entry("row", "\n"), Map.entry("tab", "\t"),
            Map.entry("cell", "\t"), Map.entry("emdash", "—"), Map.entry("endash", "–"), Map.entry("bullet", "•"),
            Map.entry("lquote", "‘"), Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"),
            Map.entry("zwj", "\u200D"), Map.entry("zwnj", "\u200C"));
    /** Windows' numbers of scripts, as fonts name them. */
    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(Map.entry(128, 932), Map.entry(129, 949),
            Map.entry(134, 936), Map.entry(136, 950), Map.entry(161, 1253), Map.entry(162, 1254), Map.entry(163, 1258),
            Map.entry(177, 1255), Map.entry(178, 1256), Map.entry(186, 1257), Map.entry(204, 1251), Map.entry(222, 874),
            Map.entry(238, 1250));
    private static final int DEEPEST = 1000;

    private final byte[] rtf;
    private final Reading reading;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final Map<Integer, Integer> fonts = new HashMap<>();
    private Group group = new Group(false, false, false, 1, 0);
    private int codePage = 1252;
    private boolean html;
    private boolean starred;
    private int toSkip;
    private int at;

    /**
     * @param text plain, or HTML where Outlook wrapped it
     */
    record Read(String text, boolean html) {}

    /**
     * @param unread   says nothing to a reader
     * @param wrapping only there for readers of RTF, where HTML is wrapped
     * @param skip     so many characters stand behind one of Unicode for readers that know none
     */
    private record Group(boolean unread, boolean wrapping, boolean fontTable, int skip, int font) {

        Group notRead() {
            return new Group(true, wrapping, fontTable, skip, font);
        }

        Group inFontTable() {
            return new Group(true, wrapping, true, skip, font);
        }

        Group wrapping(boolean now) {
            return new Group(unread, now, fontTable, skip, font);
        }

        Group skipping(int characters) {
            return new Group(unread, wrapping, fontTable, characters, font);
        }

        Group in(int number) {
            return new Group(unread, wrapping, fontTable, skip, number);
        }
    }

    private RtfText(byte[] rtf, Reading reading) {
        this.rtf = rtf;
        this.reading = reading;
    }

    static Read of(byte[] rtf, Reading reading) {
        return new RtfText(rtf, reading).read();
    }

    private Read read() {
        while (at < rtf.length && out.length() <= reading.limits.text()) {
            var sign = rtf[at++] & 255;
            switch (sign) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', 0 -> { }
                default -> character(sign);
            }
        }
        write();
        return new Read(reading.cut(out.toString()).strip(), html);
    }

    private void open() {
        write();
        if (outer.size() >= DEEPEST) {
            reading.met(Defect.NESTED_TOO_DEEP);
            at = rtf.length;
            return;
        }
        outer.push(group);
        starred = false;
        toSkip = 0;
    }

    private void close() {
        write();
        group = outer.isEmpty() ? group : outer.pop();
        toSkip = 0;
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        var sign = rtf[at] & 255;
        if (sign == '\'') {
            character(hex(at + 1) << 4 | hex(at + 2));
            at = Math.min(rtf.length, at + 3);
        } else if (isLetter(sign)) {
            word();
        } else {
            at++;
            symbol(sign);
        }
    }

    private void symbol(int sign) {
        switch (sign) {
            case '\\', '{', '}' -> character(sign);
            case '*' -> starred = true;
            case '~' -> say("\u00A0");
            case '_' -> say("-");
            case '\r', '\n' -> say("\n");
            default -> { }
        }
    }

    private void word() {
        var from = at;
        while (at < rtf.length && isLetter(rtf[at])) {
            at++;
        }
        var name = new String(rtf, from, Math.min(at - from, 40), StandardCharsets.US_ASCII);
        var number = number();
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        word(name, number);
    }

    /** Null when the word has none. */
    private Integer number() {
        var negative = at < rtf.length && rtf[at] == '-';
        var i = negative ? at + 1 : at;
        var from = i;
        var number = 0L;
        while (i < rtf.length && rtf[i] >= '0' && rtf[i] <= '9') {
            number = Math.min(Integer.MAX_VALUE, number * 10 + rtf[i++] - '0');
        }
        if (i == from) {
            return null;
        }
        at = i;
        return (int) (negative ? -number : number);
    }

    private void word(String name, Integer number) {
        var first = starred;
        starred = false;
        if (name.equals("u") && number != null) {
            unicode(number);
            return;
        }
        if (SIGNS.containsKey(name)) {
            say(SIGNS.get(name));
            return;
        }
        write();
        switch (name) {
            case "ansicpg" -> codePage = number == null ? codePage : number;
            case "fromhtml" -> html = number == null || number != 0;
            case "htmlrtf" -> group = group.wrapping(number == null || number != 0);
            case "htmltag" -> { }
            case "uc" -> group = group.skipping(number == null ? 1 : Math.max(0, number));
            case "f" -> group = group.in(number == null ? 0 : number);
            case "plain" -> group = group.in(0);
            case "fonttbl" -> group = group.inFontTable();
            case "fcharset" -> {
                if (group.fontTable && number != null && CODE_PAGES.containsKey(number)) {
                    fonts.put(group.font, CODE_PAGES.get(number));
                }
            }
            case "bin" -> at = (int) Math.min(rtf.length, at + (long) Math.max(0, number == null ? 0 : number));
            default -> group = first || UNREAD.contains(name) ? group.notRead() : group;
        }
    }

    private void unicode(int number) {
        write();
        say(String.valueOf((char) number)); // a negative one is meant to be above 32767
        toSkip = group.skip;
    }

    private void say(String text) {
        write();
        toSkip = 0;
        if (isRead()) {
            out.append(text);
        }
    }

    private void character(int sign) {
        if (toSkip > 0) {
            toSkip--;
        } else if (isRead()) {
            held.write(sign);
        }
    }

    private boolean isRead() {
        return !group.unread && !(html && group.wrapping);
    }

    /** Bytes that belong together are decoded together: a character may have two. */
    private void write() {
        if (held.size() > 0) {
            var charset = Winmail.charset(fonts.getOrDefault(group.font, codePage));
            out.append(Charsets.decode(held.toByteArray(), charset, reading));
            held.reset();
        }
    }

    private int hex(int index) {
        return index < rtf.length ? Math.max(0, Character.digit(rtf[index], 16)) : 0;
    }

    private static boolean isLetter(int sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
