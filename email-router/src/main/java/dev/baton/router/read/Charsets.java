package dev.baton.router.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes to text, whatever the mail claims. What is named as a small charset is read by the larger one that contains
 * it, as browsers do (WHATWG Encoding); what claims one and is clearly another is read as the other.
 */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern WINDOWS =
            Pattern.compile("(?:x-)?(?:cp|win|windows|ms|ansi)[-_ ]?(125\\d|874|949|936|932|31j)");
    private static final Pattern LATIN = Pattern.compile("(?:iso)?[-_ ]?8859[-_ ]?(\\d{1,2})(?:-[ie])?(?::\\d+)?");
    private static final Map<String, String> LARGER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"), Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("gb_2312-80", "GB18030"),
            Map.entry("x-gbk", "GB18030"), Map.entry("windows-936", "GB18030"), Map.entry("euc-cn", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"), Map.entry("windows-949", "x-windows-949"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("windows-932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"), Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"),
            Map.entry("cp50220", "x-windows-iso2022jp"), Map.entry("cp50221", "x-windows-iso2022jp"),
            Map.entry("macintosh", "x-MacRoman"), Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"), Map.entry("utf8", "UTF-8"), Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"), Map.entry("koi8", "KOI8-R"), Map.entry("koi", "KOI8-R"));
    /** Names that say "I do not know". */
    private static final Pattern NO_NAME = Pattern.compile("|(x-)?unknown(-8bit)?|8bit|7bit|binary|default|none"
            + "|x-user-defined|charset|_iso-2022-jp\\$esc");
    /** What follows a name without a space in between is no part of it: {@code utf-8format=flowed}. */
    private static final Pattern BEGINNING = Pattern.compile("(utf-?8|iso-8859-1[0-6]|iso-8859-[1-9]|windows-125\\d"
            + "|koi8-[ru]|us-ascii|gb2312|gbk|gb18030|big5|euc-jp|euc-kr|shift_jis|iso-2022-jp|iso-2022-kr).*");
    private static final Pattern ASCII = Pattern.compile("(us-?)?ascii|ansi_x3\\.4.*|646|iso646-us|csascii");

    private Charsets() {}

    /** @param claimed the charset that the mail names; null when it names none */
    static String decode(byte[] bytes, String claimed, Reading reading) {
        var text = decoded(bytes, claimed, reading);
        // A byte order mark is no part of the text.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, String claimed, Reading reading) {
        if (isAscii(bytes) && !mayShift(claimed)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        var name = normal(claimed);
        if (name.contains("utf-7") || name.endsWith("utf7")) {
            return Utf7.decode(bytes, reading);
        }
        if (name.startsWith("hz")) {
            return Hz.decode(bytes);
        }
        if (NO_NAME.matcher(name).matches()) {
            return guessed(bytes, reading);
        }
        if (ASCII.matcher(name).matches()) {
            reading.met(Defect.LYING_CHARSET);
            return guessed(bytes, reading);
        }
        return named(name).map(charset -> claimed(bytes, charset, reading)).orElseGet(() -> {
            reading.met(Defect.UNKNOWN_CHARSET);
            var beginning = BEGINNING.matcher(name);
            var charset = beginning.matches() ? named(normal(beginning.group(1))) : Optional.<Charset>empty();
            return charset.map(known -> claimed(bytes, known, reading)).orElseGet(() -> guessed(bytes, reading));
        });
    }

    private static String claimed(byte[] bytes, Charset charset, Reading reading) {
        if (charset.equals(WESTERN) && CharsetGuess.isOfAnotherScript(bytes)
                || isEscaped(bytes) && !charset.name().contains("2022")) {
            reading.met(Defect.LYING_CHARSET);
            return guessed(bytes, reading);
        }
        var strict = strictly(bytes, charset).map(text -> composed(text, charset));
        var oneByte = charset.newEncoder().maxBytesPerChar() <= 1.0f;
        var utf8 = oneByte || strict.isEmpty() ? strictly(bytes, StandardCharsets.UTF_8) : Optional.<String>empty();
        if (utf8.isPresent()) {
            // Hardly any text of a one-byte charset is valid UTF-8 by chance.
            reading.met(Defect.LYING_CHARSET);
            reading.readAs("UTF-8");
            return utf8.get();
        }
        if (charset.equals(WESTERN)) {
            var other = CharsetGuess.romanian(bytes, strict.orElseGet(() -> new String(bytes, WESTERN)))
                    .or(() -> CharsetGuess.vietnamese(bytes));
            if (other.isPresent()) {
                reading.met(Defect.LYING_CHARSET);
                reading.readAs(other.get().charset());
                return other.get().text();
            }
        }
        if (strict.isPresent()) {
            return strict.get();
        }
        var lenient = new String(bytes, charset);
        var lost = lenient.chars().filter(c -> c == '\uFFFD').count();
        var marked = lenient.chars().filter(c -> c >= 0x80).count();
        // A few lost ones were cut or spoilt on their way; where nothing else is left, the label was never true.
        if (!oneByte && (lost * 20 > lenient.length() || lost * 2 > marked)) {
            reading.met(Defect.LYING_CHARSET);
            return guessed(bytes, reading);
        }
        reading.met(Defect.UNDECODABLE_CHARACTERS);
        return lenient;
    }

    /** Vietnamese in windows-1258 has its tones as marks of their own; people search for the letters. */
    private static String composed(String text, Charset charset) {
        return charset.name().equals("windows-1258") ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    private static String guessed(byte[] bytes, Reading reading) {
        var read = guess(bytes);
        reading.readAs(read.charset());
        if (read.text().indexOf('\uFFFD') >= 0) {
            reading.met(Defect.UNDECODABLE_CHARACTERS);
        }
        return read.text();
    }

    private static CharsetGuess.Read guess(byte[] bytes) {
        if (isEscaped(bytes)) {
            return new CharsetGuess.Read("ISO-2022-JP", new String(bytes, Charset.forName("x-windows-iso2022jp")));
        }
        return strictly(bytes, StandardCharsets.UTF_8).map(text -> new CharsetGuess.Read("UTF-8", text))
                .or(() -> CharsetGuess.vietnamese(bytes))
                .or(() -> CharsetGuess.romanian(bytes, new String(bytes, WESTERN)))
                .or(() -> CharsetGuess.centralEuropean(bytes, new String(bytes, WESTERN)))
                .or(() -> CharsetGuess.detected(bytes))
                .orElseGet(() -> new CharsetGuess.Read(WESTERN.name(), new String(bytes, WESTERN)));
    }

    /** Japanese behind escapes: ESC $ @ or ESC $ B. */
    private static boolean isEscaped(byte[] bytes) {
        for (var i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(LARGER.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    static String normal(String claimed) {
        if (claimed == null) {
            return "";
        }
        var name = claimed.replaceAll("[\"'\\s;]", "").toLowerCase(Locale.ROOT);
        var windows = WINDOWS.matcher(name);
        if (windows.matches()) {
            return "windows-" + windows.group(1);
        }
        var latin = LATIN.matcher(name);
        return latin.matches() ? "iso-8859-" + latin.group(1) : name;
    }

    /** Charsets that hide other scripts behind 7-bit escapes. */
    private static boolean mayShift(String claimed) {
        var name = normal(claimed);
        return name.startsWith("iso-2022") || name.contains("utf-7") || name.endsWith("utf7")
                || name.startsWith("cp5022")
                || name.startsWith("utf-16")
                || name.startsWith("utf-32") || name.startsWith("hz");
    }

    private static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0 || b == 0x1B) {
                return false;
            }
        }
        return true;
    }
}
