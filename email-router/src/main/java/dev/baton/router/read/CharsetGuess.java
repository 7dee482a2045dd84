package dev.baton.router.read;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text is written in when its label is missing or cannot be true. Each guess needs a sign that no text of the
 * other languages shows: a wrong correction is worse than none, for nobody looks for it.
 */
final class CharsetGuess {

    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Pattern LATIN_SCRIPT = Pattern.compile("windows-125[0247]|iso-8859-(?:1|2|9|15|16)");
    /** Romanian of Latin-2 or Latin-10, read as Western: s and t with their marks show as an ordinal and a thorn. */
    private static final Pattern ROMANIAN = Pattern.compile("(?:(?<![\\p{L}\\d])|(?<=\\p{Ll}))[ºª]\\p{Ll}|\\p{L}[þÞ]"
            + "|[þÞ]\\p{Ll}|(?<=\\p{Ll}[aeiou])º(?!\\p{L})");
    // From Java 19 on a boundary lies behind each marked letter, unless U is said, too.
    private static final Pattern ROMANIAN_WORD =
            Pattern.compile("(?iuU)\\b(?:sã|vã|cã|nã|pânã|câte|mã|ºi)\\b");
    /** No other language has them: one is enough. */
    private static final Pattern ROMANIAN_ALONE = Pattern.compile("(?iuU)\\b(?:bunã|dacã|fãrã|dupã|asearã"
            + "|mulþumesc|rãspuns|comandã|facturã|imprimantã|greºit|aºtept|plãt|livrãri|\\p{L}+[aeuî]þi[ei]\\b)");
    /** Latin-2 read as Western: letters of Polish and Czech show as signs that stand in no word. */
    private static final Pattern SIGN_IN_A_WORD = Pattern.compile("(?<=\\p{L})[¹³µ±¶¼¾¿»¯®©£¦¥](?=\\p{L})"
            + "|(?<![\\p{L}\\d])[¹³±¶¼¾](?=\\p{L})");
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");
    /** Portuguese, Icelandic, Turkish and Czech by another name; they have what Romanian has not. */
    private static final Pattern NOT_ROMANIAN = Pattern.compile("(?iu)ã[eo]|[çõðæøýå]");
    private static final Pattern VIETNAMESE_ONLY = Pattern.compile("[đĐưƯơƠ]");
    private static final int LONGEST = 20_000;

    /** @param charset under which it was read */
    record Read(String charset, String text) {}

    private CharsetGuess() {}

    /** Western letters that make sense only as Romanian; with comma below, as Romanian is written. */
    static Optional<Read> romanian(byte[] bytes, String western) {
        var sample = western.substring(0, Math.min(western.length(), LONGEST));
        if (sample.chars().noneMatch(c -> c == 'ã' || c == 'º' || c == 'ª' || c == 'þ' || c == 'Þ')) {
            return Optional.empty();
        }
        var signs = ROMANIAN.matcher(sample).results().limit(3).count();
        var words = ROMANIAN_WORD.matcher(sample).results().limit(3).count();
        var enough = signs + words > 1 || ROMANIAN_ALONE.matcher(sample).find();
        if (!enough || NOT_ROMANIAN.matcher(sample).find()) {
            return Optional.empty();
        }
        return Charsets.strictly(bytes, CENTRAL_EUROPEAN).map(text -> new Read("ISO-8859-16", text
                .replace('ş', 'ș').replace('ţ', 'ț').replace('Ş', 'Ș').replace('Ţ', 'Ț')));
    }

    /** Two signs that make letters: one alone may be a slip. */
    static Optional<Read> centralEuropean(byte[] bytes, String western) {
        var sample = western.substring(0, Math.min(western.length(), LONGEST));
        if (isOfAnotherScript(bytes) || SIGN_IN_A_WORD.matcher(sample).results().limit(2).count() < 2) {
            return Optional.empty();
        }
        return Charsets.strictly(bytes, LATIN_2).map(text -> new Read(LATIN_2.name(), text));
    }

    /** Its tones are marks behind vowels; on a consonant they would be something else. */
    static Optional<Read> vietnamese(byte[] bytes) {
        if (!mayBeVietnamese(bytes)) {
            return Optional.empty();
        }
        return Charsets.strictly(bytes, VIETNAMESE).map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(text -> {
                    var sample = text.substring(0, Math.min(text.length(), LONGEST));
                    var toned = sample.chars().filter(c -> c >= 0x1EA0 && c <= 0x1EF9).limit(2).count();
                    var astray = sample.chars().anyMatch(c -> c >= 0x0300 && c <= 0x0323 || c >= 0x1E00 && c < 0x1EA0);
                    return toned == 2 && !astray && VIETNAMESE_ONLY.matcher(sample).find();
                }).map(text -> new Read("windows-1258", text));
    }

    /** It has the bytes of two tones and of one of its own letters. */
    private static boolean mayBeVietnamese(byte[] bytes) {
        var tones = 0;
        var letters = 0;
        for (var i = 0; i < Math.min(bytes.length, LONGEST); i++) {
            var b = bytes[i] & 255;
            tones += b == 0xCC || b == 0xD2 || b == 0xDE || b == 0xEC || b == 0xF2 ? 1 : 0;
            letters += b == 0xF0 || b == 0xD0 || b == 0xFD || b == 0xDD || b == 0xF5 || b == 0xD5 ? 1 : 0;
        }
        return tones > 1 && letters > 0;
    }

    /**
     * No Western language has words of marked letters alone, nor more of them than of plain ones: this is Cyrillic,
     * Arabic, Greek or Chinese by another name.
     */
    static boolean isOfAnotherScript(byte[] bytes) {
        var plain = 0;
        var marked = 0;
        var foreign = 0;
        var mixed = 0;
        var plainHere = 0;
        var markedHere = 0;
        for (var i = 0; i <= Math.min(bytes.length, LONGEST); i++) {
            var b = i < bytes.length ? bytes[i] & 255 : ' ';
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z') {
                plainHere++;
            } else if (b >= 0xC0) {
                markedHere++;
            } else if (b < 0x80) {
                foreign += markedHere >= 3 && plainHere == 0 ? 1 : 0;
                mixed += markedHere > 0 && plainHere > 0 ? 1 : 0;
                plain += plainHere;
                marked += markedHere;
                plainHere = 0;
                markedHere = 0;
            }
        }
        return marked > 5 && marked > plain || foreign > 1 && foreign > mixed;
    }

    static Optional<Read> detected(byte[] bytes) {
        var otherScript = isOfAnotherScript(bytes);
        // Words that anybody may write say nothing of the script of the others.
        var telling = otherScript ? withoutPlainWords(bytes) : bytes;
        // A short text convinces ICU of anything; Western is right most often.
        return Stream.of(new CharsetDetector().setText(telling).detectAll())
                .filter(match -> match.getConfidence() >= (otherScript ? 1 : 20))
                .map(match -> Charsets.normal(match.getName()))
                .filter(name -> !(otherScript && LATIN_SCRIPT.matcher(name).matches()))
                .map(name -> Charsets.named(name).flatMap(charset -> Charsets.strictly(bytes, charset)
                        .map(text -> new Read(charset.name(), text))))
                .flatMap(Optional::stream).findFirst();
    }

    private static byte[] withoutPlainWords(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (var b : bytes) {
            var letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (!letter) {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
