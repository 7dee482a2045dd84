package dev.baton.rules.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A file as a tree of DRL. */
abstract sealed class Source permits RuleFile, DecisionTable {

    private static final int DEEPEST = 10;
    private static final int CALLS = 3;
    private static final Pattern PLACE = Pattern.compile("^\\[ERR [0-9]+] Line [0-9]+:[0-9]+ ");
    private static final Pattern FIRST_WORD = Pattern.compile("([a-z][a-z-]*).*");

    private final Set<String> beginnings;
    private String drl = "";

    Source(Vocabulary words) {
        this.beginnings = Set.of("rule", "when", "then", "end", "salience", words.sheetName());
    }

    /** Drools' own tree of this file. */
    abstract PackageDescr tree() throws Unreadable;

    /** A finding at this line of the tree, given as a line of the file that its author knows. */
    abstract Finding finding(int treeLine, String reason);

    /** The line of the tree at which this piece stands, from this line on: Drools' own are often a little early. */
    final int lineOf(String piece, int fromLine) {
        int from = 0;
        for (int line = 1; line < fromLine; line++) {
            from = drl.indexOf('\n', from) + 1;
        }
        int found = drl.indexOf(piece, from);
        String between = found < 0 ? "" : drl.substring(from, found);
        return fromLine + (int) between.chars().filter(character -> character == '\n').count();
    }

    final PackageDescr parse(String drl) throws Unreadable {
        this.drl = drl;
        refuseWhatParsersChokeOn();
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree = null;
        List<Finding> errors = new ArrayList<>();
        try {
            tree = parser.parse(false, drl);
        } catch (DroolsParserException | RuntimeException unreadable) {
            errors.add(finding(0, "this is not the rule language: " + unreadable.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
            errors.add(finding(line, "this is not the rule language: "
                    + PLACE.matcher(error.getMessage()).replaceFirst("")));
        }
        if (tree == null || !errors.isEmpty()) {
            throw new Unreadable(errors.isEmpty() ? List.of(finding(0, "there is no rule in this file")) : errors);
        }
        return tree;
    }

    /**
     * Drools' parser looks ahead through brackets again and again: ten square ones inside each other cost it two
     * seconds, twenty a day. So the pieces of the whole file are looked at first; the language has no square brackets,
     * and no calls inside calls.
     */
    private void refuseWhatParsersChokeOn() throws Unreadable {
        try {
            refuseDepth(Token.of(drl));
        } catch (Refusal refusal) {
            throw new Unreadable(finding(refusal.line() + 1, reason(refusal)));
        }
    }

    /** What begins with a word that no line begins with is better refused by that word. */
    private String reason(Refusal refusal) {
        Matcher first = FIRST_WORD.matcher(drl.split("\n", -1)[refusal.line()].strip());
        return first.matches() && !beginnings.contains(first.group(1))
                ? "\"" + first.group(1) + "\" is not allowed in rules" : refusal.getMessage();
    }

    private static void refuseDepth(List<Token> tokens) {
        Deque<Boolean> open = new ArrayDeque<>();
        int calls = 0;
        Token before = null;
        for (Token token : tokens) {
            if (token.is("(") && before != null && before.is(")")) {
                throw new Refusal(token.line(), "\"(\" is not allowed behind \")\"");
            }
            if (token.is("(")) {
                boolean call = before != null && before.sort() == Token.Sort.NAME;
                open.push(call);
                calls += call ? 1 : 0;
            } else if (token.is(")") && !open.isEmpty()) {
                calls -= open.pop() ? 1 : 0;
            }
            if (open.size() > DEEPEST || calls > CALLS) {
                throw new Refusal(token.line(),
                        "brackets stand more than " + DEEPEST + " deep, or calls more than " + CALLS);
            }
            before = token;
        }
    }
}
