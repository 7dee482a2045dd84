package dev.baton.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest piece of a condition or an action. */
record Token(Sort sort, String text, int line) {

    enum Sort { NAME, VARIABLE, NUMBER, TEXT, SIGN, END }

    private static final Pattern NEXT = Pattern.compile("""
            (?<space>\\s+|//[^\\r\\n]*)\
            |(?<NAME>[A-Za-z_][A-Za-z_0-9]*)\
            |(?<VARIABLE>\\$[A-Za-z_0-9]+)\
            |(?<NUMBER>[0-9]{1,15}(\\.[0-9]{1,6})?(?![0-9A-Za-z_.]))\
            |(?<TEXT>"[^"\\\\\\p{Cntrl}]*")\
            |(?<SIGN>&&|\\|\\||==|!=|<=|>=|[-<>!(),;.:])""");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_]{1,30}");

    boolean is(String sign) {
        return (sort == Sort.SIGN || sort == Sort.NAME) && text.equals(sign);
    }

    /** How a message names it. */
    String shown() {
        return switch (sort) {
            case END -> "the end";
            case TEXT -> text;
            default -> "\"" + text + "\"";
        };
    }

    /**
     * The pieces of a text; comments are skipped.
     *
     * @throws Refusal at the first character that the language does not have
     */
    static List<Token> of(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = NEXT.matcher(source);
        int line = 0;
        for (int at = 0; at < source.length(); at = matcher.end()) {
            if (!matcher.region(at, source.length()).lookingAt()) {
                throw new Refusal(line, stranger(source, at));
            }
            for (Sort sort : List.of(Sort.NAME, Sort.VARIABLE, Sort.NUMBER, Sort.TEXT, Sort.SIGN)) {
                if (matcher.group(sort.name()) != null) {
                    tokens.add(new Token(sort, matcher.group(), line));
                }
            }
            line += (int) matcher.group().chars().filter(character -> character == '\n').count();
        }
        tokens.add(new Token(Sort.END, "", line));
        return tokens;
    }

    private static String stranger(String source, int at) {
        return switch (source.charAt(at)) {
            case '"' -> "a text ends on its line and has no backslash in it";
            case '\\' -> "a backslash is not allowed: it can hide code";
            default -> "\"" + piece(source, at) + "\" is not allowed in rules";
        };
    }

    private static String piece(String source, int at) {
        Matcher word = WORD.matcher(source).region(at, source.length());
        return word.lookingAt() ? word.group() : Character.toString(source.codePointAt(at));
    }
}
