package dev.baton.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text as rules read it. Case, accents, and the two ways to type Arabic and Persian letters and joiners make no
 * difference; a phrase is found where a word begins ("invoice" also finds "invoices", not "preinvoice"). Searching is
 * linear in the text: nothing that an analyst or a customer writes can make it slow. Only the first 64,000 characters
 * are read.
 */
public final class Words {

    private static final int LONGEST = 64_000;

    /** The phrases of rules as they are searched for: rules ask for the same ones in every text. */
    private static final Map<String, List<String>> WANTED = new ConcurrentHashMap<>();
    private static final int MOST_WANTED = 5_000;

    public static final Words NONE = new Words("");

    private final String text;
    private final String plain;
    private final int count;

    private Words(String text) {
        this.text = text;
        this.plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        this.count = (int) plain.stripTrailing().chars().filter(letter -> letter == ' ').count();
    }

    public static Words of(String text) {
        return text == null || text.isBlank() ? NONE : new Words(text);
    }

    /** Whether one of the phrases stands here; phrases are separated by commas. */
    public boolean mention(String phrases) {
        return wanted(phrases).stream().anyMatch(plain::contains);
    }

    private static List<String> wanted(String phrases) {
        List<String> known = WANTED.get(phrases);
        if (known != null) {
            return known;
        }
        List<String> wanted = Arrays.stream(phrases.split(","))
                .map(phrase -> plain(phrase).stripTrailing()).filter(phrase -> !phrase.isEmpty()).toList();
        if (WANTED.size() < MOST_WANTED) {
            WANTED.put(phrases, wanted);
        }
        return wanted;
    }

    /**
     * Whether one of the phrases stands here, in whole words: other than in {@link #mention} "not" is no "notice". With a
     * star at its end, a phrase's last word may go on.
     */
    public boolean say(String phrases) {
        return !said(phrases).isEmpty();
    }

    /** Whether one of these signs, separated by commas, stands here: what is neither letter nor digit is in no word. */
    public boolean show(String signs) {
        return Arrays.stream(signs.split(",")).map(String::strip).filter(sign -> !sign.isEmpty()).anyMatch(text::contains);
    }

    /** How many words stand here besides these phrases, which are as in {@link #say}, and the words of another text. */
    public int besides(String phrases, Words familiar) {
        BitSet known = said(phrases);
        Arrays.stream(familiar.plain.strip().split(" ")).forEach(word -> mark(" " + word, false, known));
        return count - (int) known.stream().filter(at -> plain.charAt(at) == ' ').count();
    }

    /** Where these phrases stand; each word with the blank before it. */
    private BitSet said(String phrases) {
        BitSet said = new BitSet(plain.length());
        Arrays.stream(phrases.split(",")).forEach(phrase ->
                mark(plain(phrase).stripTrailing(), phrase.strip().endsWith("*"), said));
        return said;
    }

    private void mark(String phrase, boolean goesOn, BitSet places) {
        if (phrase.isBlank()) {
            return;
        }
        for (int at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
            int next = plain.indexOf(' ', at + phrase.length());
            int end = next < 0 ? plain.length() : next;
            if (goesOn || end == at + phrase.length()) {
                places.set(at, end);
            }
        }
    }

    public int count() {
        return count;
    }

    public boolean asks() {
        return text.indexOf('?') >= 0 || text.indexOf('؟') >= 0;
    }

    public String text() {
        return text;
    }

    /** Words in lower case without marks, each with one space before it. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 1).append(' ');
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD);
        bare.codePoints().filter(letter -> !mark(letter)).forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                plain.appendCodePoint(typed(Character.toLowerCase(letter)));
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString();
    }

    private static boolean mark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Arabic keyboards give other letters than Persian ones for the same sound. */
    private static int typed(int letter) {
        return switch (letter) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            default -> letter;
        };
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
