package dev.baton.router.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A guess from script and small words; enough to pick a template and a colleague, and it never pretends more. */
public final class Language {

    private static final List<String> LANGUAGES = List.of("en", "ro", "de", "fr", "es", "it");
    /** Places in {@link #LANGUAGES}, by word. */
    private static final Map<String, List<Integer>> SMALL_WORDS = new HashMap<>();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    /** Of the blocks that hold no other script's letters. */
    private static final int LAST_OF_LATIN = 0x24F;
    /** Letters that Persian has and Arabic has not. */
    private static final Pattern PERSIAN = Pattern.compile("[پچژگکی]");
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final List<Map.Entry<Character.UnicodeScript, String>> OTHER_SCRIPTS = List.of(
            Map.entry(Character.UnicodeScript.HIRAGANA, "ja"), Map.entry(Character.UnicodeScript.KATAKANA, "ja"),
            Map.entry(Character.UnicodeScript.HAN, "zh"), Map.entry(Character.UnicodeScript.HANGUL, "ko"),
            Map.entry(Character.UnicodeScript.GREEK, "el"), Map.entry(Character.UnicodeScript.HEBREW, "he"));

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
        for (var word : Set.of(words.split(" "))) {
            SMALL_WORDS.computeIfAbsent(word, any -> new ArrayList<>()).add(LANGUAGES.indexOf(language));
        }
    }

    /** Two letters; empty when nothing tells. */
    public static String of(String text) {
        var sample = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        var script = script(sample);
        return script.isEmpty() ? bySmallWords(sample) : script;
    }

    private static String script(String text) {
        var scripts = new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class);
        var letters = 0;
        for (int at = 0, letter; at < text.length(); at += Character.charCount(letter)) {
            letter = text.codePointAt(at);
            if (Character.isLetter(letter)) {
                letters++;
                if (letter > LAST_OF_LATIN) { // to look up the script of each letter of each text would be dear
                    scripts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum);
                }
            }
        }
        if (scripts.getOrDefault(Character.UnicodeScript.ARABIC, 0) * 3 > letters) {
            return PERSIAN.matcher(text).find() ? "fa" : "ar";
        }
        if (scripts.getOrDefault(Character.UnicodeScript.CYRILLIC, 0) * 3 > letters) {
            return UKRAINIAN.matcher(text).find() ? "uk" : "ru";
        }
        for (var other : OTHER_SCRIPTS) {
            if (scripts.getOrDefault(other.getKey(), 0) * 5 > letters) {
                return other.getValue();
            }
        }
        return "";
    }

    private static String bySmallWords(String text) {
        var hits = new int[LANGUAGES.size()];
        for (var word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            SMALL_WORDS.getOrDefault(word, List.of()).forEach(language -> hits[language]++);
        }
        var best = "";
        var most = 1;
        for (var language = 0; language < hits.length; language++) {
            if (hits[language] > most) {
                most = hits[language];
                best = LANGUAGES.get(language);
            }
        }
        return best;
    }
}
