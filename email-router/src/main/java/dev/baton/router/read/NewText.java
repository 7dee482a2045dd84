package dev.baton.router.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the sender wrote this time: quoted history, forwarded mail and signature are left out. When in doubt text
 * stays: an agent can skip a quote, but cannot answer a sentence that was hidden.
 */
final class NewText {

    private static final String WROTE =
            "(?:wrote|writes|sent|schreef|geschreven|schrieb|geschrieben|a écrit|ha scritto|escribió|escreveu|a scris"
            + "|написал|написала|написал\\(а\\)|пишет|napisał|napisał\\(a\\)|skrev|kirjoitti|نوشت|نوشته است|نوشته)";
    /** "On Monday, Ana <ana@...> wrote:" and its sisters, wrapped over some lines or not. */
    private static final Pattern ATTRIBUTION = Pattern.compile("(?iuU)^[>\\s]*(?:"
            + "(?:on|op|am|le|el|il|em|pe|în|in data|la|w dniu|dnia|den|dne|at|в|во|در|sent from)\\b.{3,300}?\\b"
            + WROTE + "\\b[^:：]{0,80}[:：]"
            + "|.{0,160}(?:\\d{1,4}[-./ ]\\S{1,12}[-./ ]\\d{2,4}|\\d{1,2}:\\d{2}).{0,200}\\b" + WROTE
            + "\\b[^:：]{0,80}[:：]"
            + "|.{0,120}<[^<>\\s]*@[^<>\\s]*>\\s{0,2}" + WROTE + "\\s*[:：]"
            + ")[\\s*_]*$", Pattern.DOTALL);
    private static final Pattern WROTE_WORD = Pattern.compile("(?iu)" + WROTE);
    /** Yandex, Mail.ru and others name only time and sender. */
    private static final Pattern WORDLESS_ATTRIBUTION = Pattern.compile("(?iuU)^[>\\s]*(?:"
            + ".{0,60}\\d{1,2}:\\d{2}.{0,20}\\s(?:от|from|von|de|de la|از)\\s.{0,120}<[^<>]*@[^<>]*>\\s*[:：]"
            + "|(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}),?\\s.{0,120}"
            + "<[^<>]*@[^<>]*>\\s*[:：]"
            + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} .{0,80}<[^<>\\s]*@[^<>\\s]*>"
            + "|.{0,20}\\d{1,2}\\D{2,20}\\d{4}\\D{1,10}\\d{1,2}:\\d{2}, .{0,120}<[^<>\\s]*@[^<>\\s]*>\\s*[:：]"
            + ")[\\s*_]*$", Pattern.DOTALL);
    /** Words and signs with which the first line of an attribution starts or that it holds. */
    private static final Pattern MAY_ATTRIBUTE = Pattern.compile("(?iuU)^[>\\s]*(?:(?:on|op|am|le|el|il|em|pe|în"
            + "|in data|la|w dniu|dnia|den|dne|at|в|во|در|sent from)\\b.*"
            + "|.*(?:\\d{1,2}:\\d{2}|<[^<>]*).*|.*\\b" + WROTE + "\\b.*|\\d{4}[-/.]\\d{1,2}.*)$");
    private static final Pattern MAY_END = Pattern.compile("[:：>][*_]*\\s*$");
    /** The reply and the attribution share a line; careless text clients do that. */
    private static final Pattern SHARED_LINE = 
            Pattern.compile("(?m)^(.{2,}?)(?:---)?\\s(On [A-Z]\\w\\w,? .{6,200} wrote:)$"
            + "|^(.{2,}?)\\s*(-{4,}\\s?[Oo]n .{8,200} wrote\\s?-{4,})$");
    private static final Pattern SEPARATOR =
            Pattern.compile("(?iu)^[>\\s*_]*-{2,}\\s*(?:(?:original|reply) (?:message|mail|e-?mail|appointment)"
            + "|(?:ursprüngliche|originale?) ?-?(?:nachricht|mail)|antwort"
            + "|message d'origine|courriel original|mensaje original|messaggio originale|mesaj(?:ul)? (?:original"
            + "|inițial)"
            + "|исходное сообщение|پیام اصلی|oprindelig meddelelse|ursprungligt meddelande"
            + "|oorspronkelijk bericht)\\s*-*.*$"
            + "|^[_\\s]{25,}$|^-{4,}\\s?on .{8,200} wrote\\s?-{4,}$");
    /** What somebody forwards is what they want to show: it is kept whole. */
    private static final Pattern FORWARDED =
            Pattern.compile("(?iu)^[>\\s*_]*(?:-{2,}\\s*(?:forwarded message|weitergeleitete nachricht"
            + "|message transféré|mensaje reenviado|messaggio inoltrato|mesaj redirecționat|(?:пере(?:сылаемое|сланное"
            + "|адресованное)) (?:сообщение|письмо)"
            + "|پیام ارسال شده|doorgestuurd bericht).*|begin forwarded message:\\s*)$");
    private static final Pattern FROM_LINE = Pattern.compile("(?iu)^[>\\s*]*(?:from|date|von|de|de la|от|от кого|از"
            + "|van|da|fra|från|od|expéditeur|expeditor)\\s?\\*?\\s?:.+$");
    private static final Pattern HEADER_LINE = Pattern.compile("(?iu)^[>\\s*]*(?:from|sent|date|to|subject|cc|gesendet"
            + "|datum|an|betreff|envoyé|date|à|objet"
            + "|enviado(?: el)?|fecha|para|asunto|trimis|data|către|catre|subiect|отправлено|дата|кому|тема|ارسال شده"
            + "|تاریخ|به|موضوع"
            + "|inviato|a|oggetto|verzonden|aan|onderwerp|sendt|til|emne|skickat|till|ämne|reply-to)\\s?\\*?\\s?:.*$");
    private static final Pattern LINK_ALONE = Pattern.compile("\\s*\\(https?://[^\\s()]++\\)[\\s>]*");
    private static final Pattern LINK_END = Pattern.compile("[^\\s()]++\\)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");
    private static final Pattern TIME = Pattern.compile("\\d:\\d\\d");
    private static final Pattern SIGNATURE = Pattern.compile("^\\s*(?:--|— ?|__+)\\s*$");
    private static final Pattern SENT_FROM = Pattern.compile("(?iu)^\\s*(?:sent (?:from|via|with|on) "
            + "|(?:get|holen sie sich|télécharger|obtenez|obtener|obțineți|получить|دریافت) outlook "
            + "|gesendet (?:von|mit) |von meinem .{2,40} gesendet"
            + "|envoyé (?:de|depuis|à partir) |enviado (?:desde|do) |inviato da |trimis (?:de (?:pe|la)|din) "
            + "|отправлено (?:с|из) |(?:ارسال|فرستاده)[ \u200C]شده از ).{0,80}$");
    /** Lines that may follow it: the sender's name and number, no more. */
    private static final long LINES_BELOW = 3;

    private static final int LONGEST_LINE = 1_000;

    private NewText() {}

    static String of(Body body, Reading reading) {
        if (!body.reaction().isEmpty()) {
            return body.reaction();
        }
        var text = body.plain() ? ofText(body.text(), reading) : ofHtml(body.html(), reading);
        return text.isBlank() ? body.text().strip() : text;
    }

    static String ofHtml(String html, Reading reading) {
        var document = Jsoup.parse(html);
        var history = Folds.HISTORY.in(document).stream().findFirst().orElse(null);
        Folds.QUOTE.in(document).forEach(Element::remove);
        Folds.SIGNATURE.in(document).forEach(Element::remove);
        return ofText(HtmlText.of(document, history), reading);
    }

    static String ofText(String text, Reading reading) {
        var lines = text.replace("\r\n", "\n").lines().flatMap(NewText::apart).toList();
        var kept = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            if (reading.outOfTime() || is(FORWARDED, lines.get(i))) {
                kept.addAll(lines.subList(i, lines.size()));
                break;
            }
            if (startsHistory(lines, i)) {
                break;
            }
            var attribution = attributionAt(lines, i);
            if (attribution > 0) {
                if (!isQuoteBelow(lines, i + attribution)) {
                    break;
                }
                i += attribution - 1;
            } else if (!isQuoted(lines.get(i)) && !(i > 0 && isTorn(lines.get(i - 1), lines.get(i)))) {
                kept.add(lines.get(i));
            }
        }
        return withoutSignature(kept);
    }

    /** The first line of what is history to the end; -1 where there is none, or where answers stand between quotes. */
    static int historyStart(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (is(FORWARDED, lines.get(i))) {
                return -1;
            }
            if (startsHistory(lines, i) || attributionAt(lines, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** No mail client marks anything with a line as long as a page; a stranger's line could keep us busy for hours. */
    private static boolean is(Pattern mark, String line) {
        return line.length() <= LONGEST_LINE && mark.matcher(line).matches();
    }

    private static boolean isQuoted(String line) {
        var start = line.stripLeading();
        // ">>> Click here <<<" is an ornament.
        return (start.startsWith(">") || start.startsWith("&gt;")) && !start.stripTrailing().endsWith("<<<");
    }

    /** The rest of a quoted line that a mail client wrapped without its mark: a link alone, or the end of one. */
    private static boolean isTorn(String before, String line) {
        if (!isQuoted(before) || line.length() > LONGEST_LINE) {
            return false;
        }
        return LINK_ALONE.matcher(line).matches()
                || before.lastIndexOf("(http") > before.lastIndexOf(')') && LINK_END.matcher(line).matches();
    }

    private static Stream<String> apart(String line) {
        return line.isEmpty() || line.length() > LONGEST_LINE ? Stream.of(line)
                : SHARED_LINE.matcher(line).replaceAll("$1$3\n$2$4").lines();
    }

    private static boolean startsHistory(List<String> lines, int at) {
        var line = lines.get(at);
        if (is(SEPARATOR, line)) {
            return true;
        }
        if (!is(FROM_LINE, line)) {
            return false;
        }
        // Flattened into one or two lines, it must name somebody and a time.
        var next = at + 1 < lines.size() && is(HEADER_LINE, lines.get(at + 1)) ? " " + lines.get(at + 1) : "";
        var start = line + next;
        if ((at == 0 || lines.get(at - 1).isBlank() || next.isEmpty()) && start.length() < LONGEST_LINE
                && ADDRESS.matcher(start).find() && TIME.matcher(start).find()) {
            return true;
        }
        // Outlook's block: From:, then at least two more of its headers.
        return lines.stream().skip(at + 1L).filter(one -> !one.isBlank()).limit(4)
                .filter(one -> is(HEADER_LINE, one)).count() >= 2;
    }

    /** How many lines from here are an attribution; 0 when this is none. */
    private static int attributionAt(List<String> lines, int at) {
        if (!is(MAY_ATTRIBUTE, lines.get(at))) {
            return 0;
        }
        var joined = new StringBuilder();
        for (var n = 1; n <= 4 && at + n <= lines.size(); n++) {
            var line = lines.get(at + n - 1);
            if (line.isBlank() || line.length() > LONGEST_LINE) {
                return 0;
            }
            joined.append(n == 1 ? "" : " ").append(line.strip());
            if (joined.length() < 500 && MAY_END.matcher(line).find() && isAttribution(joined)) {
                return n;
            }
        }
        return 0;
    }

    /** The costly patterns only where a text has what they need: a word for writing, an address. */
    private static boolean isAttribution(CharSequence text) {
        return WROTE_WORD.matcher(text).find() && ATTRIBUTION.matcher(text).matches()
                || text.toString().contains("@") && WORDLESS_ATTRIBUTION.matcher(text).matches();
    }

    private static boolean isQuoteBelow(List<String> lines, int from) {
        return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst()
                .filter(NewText::isQuoted).isPresent();
    }

    private static String withoutSignature(List<String> kept) {
        var end = kept.size();
        for (var i = 1; i < kept.size(); i++) {
            if (is(SIGNATURE, kept.get(i)) || is(SENT_FROM, kept.get(i)) && isNearEnd(kept, i)) {
                end = i;
                break;
            }
        }
        return String.join("\n", kept.subList(0, end)).strip();
    }

    /** "Sent on Monday, and nothing came" begins like a phone's signature, and a story follows. */
    private static boolean isNearEnd(List<String> kept, int at) {
        return kept.stream().skip(at + 1L).filter(line -> !line.isBlank()).limit(LINES_BELOW + 1).count()
                <= LINES_BELOW;
    }
}
