package dev.baton.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as rules read it. Case, accents, and the two ways to type Arabic and Persian letters and joiners make no
 * difference; a phrase is found where a word begins ("invoice" also finds "invoices", not "preinvoice"). Searching is
 * linear in the text: nothing that an analyst or a customer writes can make it slow. Only the first 64,000 characters
 * are read.
 */
public final class Words {

    private static final int LONGEST = 64_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static final Words NONE = new Words("");

    private final String text;
    private final String plain;

    private Words(String text) {
        this.text = text;
        this.plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    public static Words of(String text) {
        return text == null || text.isBlank() ? NONE : new Words(text);
    }

    /** Whether one of the phrases stands here; phrases are separated by commas. */
    public boolean mention(String phrases) {
        for (String phrase : phrases.split(",")) {
            String wanted = plain(phrase).stripTrailing();
            if (!wanted.isEmpty() && plain.contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    public int count() {
        return plain.isBlank() ? 0 : plain.strip().split(" ").length;
    }

    public boolean asks() {
        return text.indexOf('?') >= 0 || text.indexOf('؟') >= 0;
    }

    public String text() {
        return text;
    }

    /** Words in lower case without marks, each with one space before it. */
    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('ي', 'ی').replace('ك', 'ک');
        return NO_WORD.matcher(" " + lower).replaceAll(" ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && text.equals(words.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Never the text itself: it is personal, and strings end in logs. */
    @Override
    public String toString() {
        return count() + " words";
    }
}
