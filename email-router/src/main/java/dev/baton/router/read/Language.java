package dev.baton.router.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A guess from script and small words; enough to pick a template and a colleague, and it never pretends more. */
final class Language {

    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        words("en", "the and you your is are not with this that have please thanks thank hello dear my we was can "
                + "would for order");
        words("ro", "și şi este sunt nu vă va rog mulțumesc mulţumesc multumesc bună buna ziua pentru comanda care "
                + "mai din cu am dumneavoastră stimate");
        words("de", "und der die das ist nicht bitte danke mit ich sie wir für guten sehr geehrte haben eine einen "
                + "auf");
        words("fr", "le la les est pas vous nous bonjour merci pour avec je une des votre dans cordialement et");
        words("es", "el los las está por favor gracias hola para con una que pedido usted buenos días tengo muy");
        words("it", "il gli è non grazie buongiorno per con una che ordine sono della vostro cordiali saluti");
    }

    private Language() {}

    private static void words(String language, String words) {
        SMALL_WORDS.put(language, Set.of(words.split(" ")));
    }

    static String of(String text) {
        var sample = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        var script = script(sample);
        return script.isEmpty() ? bySmallWords(sample) : script;
    }

    private static String script(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        if (count(text, Character.UnicodeScript.ARABIC) * 3 > letters) {
            // Letters that Persian has and Arabic has not.
            return text.matches("(?s).*[پچژگکی].*") ? "fa" : "ar";
        }
        if (count(text, Character.UnicodeScript.CYRILLIC) * 3 > letters) {
            return text.matches("(?s).*[іїєґІЇЄҐ].*") ? "uk" : "ru";
        }
        for (var other : List.of(Map.entry(Character.UnicodeScript.HIRAGANA, "ja"),
                Map.entry(Character.UnicodeScript.KATAKANA, "ja"), Map.entry(Character.UnicodeScript.HAN, "zh"),
                Map.entry(Character.UnicodeScript.HANGUL, "ko"), Map.entry(Character.UnicodeScript.GREEK, "el"),
                Map.entry(Character.UnicodeScript.HEBREW, "he"))) {
            if (count(text, other.getKey()) * 5 > letters) {
                return other.getValue();
            }
        }
        return "";
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints().filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script).count();
    }

    private static String bySmallWords(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        var best = "";
        var most = 1L;
        for (var language : SMALL_WORDS.entrySet()) {
            var hits = words.stream().filter(language.getValue()::contains).count();
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return best;
    }
}
