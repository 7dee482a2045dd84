package dev.baton.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A file as a tree of DRL. */
abstract sealed class Source permits RuleFile, DecisionTable {

    private static final int DEEPEST = 50;

    private String drl = "";

    /** Drools' own tree of this file. */
    abstract PackageDescr tree() throws Unreadable;

    /** A finding at this line of the tree, given as a line of the file that its author knows. */
    abstract Finding finding(int treeLine, String reason);

    /** The line of the tree at which this piece stands, from this line on: Drools' own lines are often a little early. */
    final int lineOf(String piece, int fromLine) {
        int from = 0;
        for (int line = 1; line < fromLine; line++) {
            from = drl.indexOf('\n', from) + 1;
        }
        int found = drl.indexOf(piece, from);
        return found < 0 ? fromLine : fromLine + (int) drl.substring(from, found).chars().filter(c -> c == '\n').count();
    }

    final PackageDescr parse(String drl) throws Unreadable {
        this.drl = drl;
        refuseDepth();
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree = null;
        List<Finding> errors = new ArrayList<>();
        try {
            tree = parser.parse(false, drl);
        } catch (DroolsParserException | RuntimeException | StackOverflowError unreadable) {
            errors.add(finding(0, "this is not the rule language: " + unreadable.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            errors.add(finding(lines.length == 0 ? 0 : lines[0], "this is not the rule language: " + error.getMessage()));
        }
        if (tree == null || !errors.isEmpty()) {
            throw new Unreadable(errors.isEmpty() ? List.of(finding(0, "there is no rule in this file")) : errors);
        }
        return tree;
    }

    /** Drools' parser calls itself for each bracket; a thousand of them would exhaust the stack. */
    private void refuseDepth() throws Unreadable {
        int depth = 0;
        int line = 1;
        for (char character : drl.toCharArray()) {
            switch (character) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '\n' -> line++;
                default -> { }
            }
            if (depth > DEEPEST) {
                throw new Unreadable(finding(line, "brackets stand more than " + DEEPEST + " deep"));
            }
        }
    }
}
