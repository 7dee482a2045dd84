package dev.baton.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Checks files that people write before anything of them is compiled. It works by allow-list: what it cannot prove
 * allowed is refused with file, line and reason. It runs nothing and needs no more than the file.
 */
public final class RuleLanguage {

    private static final int LONGEST_FILE = 200_000;
    private static final int LONGEST_LINE = 2_000;
    private static final String SPREADSHEET_MARK = "\uFEFF";

    private final Vocabulary words;

    public RuleLanguage(Vocabulary words) {
        this.words = words;
    }

    /** What stands in the way of this file; nothing when it may be compiled. */
    public List<Finding> check(String file, String content) {
        return read(file, content).findings();
    }

    /** The rules of a rule file ({@code .drl}) or decision table ({@code .drl.csv}), written anew. */
    public Checked read(String file, String content) {
        try {
            Source source = source(file, content);
            PackageDescr tree = source.tree();
            List<Finding> findings = new ArrayList<>(foreign(source, tree));
            List<CheckedRule> rules = new ArrayList<>();
            for (RuleDescr rule : tree.getRules()) {
                try {
                    rules.add(new RuleReader(source, words).read(rule));
                } catch (Refusal refusal) {
                    findings.add(source.finding(refusal.line(), refusal.getMessage()));
                } catch (RuntimeException strange) {
                    findings.add(source.finding(rule.getLine(), "this rule is not understood: " + strange));
                }
            }
            if (rules.isEmpty() && findings.isEmpty()) {
                findings.add(new Finding(file, 0, "there is no rule in this file"));
            }
            return new Checked(rules, findings);
        } catch (Unreadable unreadable) {
            return new Checked(List.of(), unreadable.findings());
        }
    }

    private Source source(String file, String content) throws Unreadable {
        refuseAtSight(file, content);
        String text = content.startsWith(SPREADSHEET_MARK) ? content.substring(1) : content;
        if (file.endsWith(".drl")) {
            return new RuleFile(file, text, words);
        }
        if (file.endsWith(".drl.csv")) {
            return new DecisionTable(file, text, words);
        }
        throw new Unreadable(new Finding(file, 0, "only .drl and .drl.csv files hold rules"));
    }

    /** Short files of short lines also bound what a table can grow to when each cell is put into its column's text. */
    private static void refuseAtSight(String file, String content) throws Unreadable {
        if (content.length() > LONGEST_FILE) {
            throw new Unreadable(new Finding(file, 0, "the file is longer than " + LONGEST_FILE + " characters"));
        }
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw new Unreadable(
                        new Finding(file, number, "the line is longer than " + LONGEST_LINE + " characters"));
            }
            if (line.indexOf('\\') >= 0) {
                throw new Unreadable(new Finding(file, number, "a backslash is not allowed: it can hide code"));
            }
        }
    }

    /** All that is in a file besides rules. */
    private List<Finding> foreign(Source source, PackageDescr tree) {
        List<Finding> findings = new ArrayList<>();
        if (!tree.getName().isEmpty() && source instanceof RuleFile) {
            findings.add(source.finding(tree.getLine(), "a package line is not allowed"));
        }
        refuse(findings, source, tree.getImports(), "an import is not allowed: " + words.facts().getSimpleName()
                + " and " + words.sheetName() + " are known");
        refuse(findings, source, tree.getFunctionImports(), "an import of a function is not allowed");
        refuse(findings, source, tree.getAccumulateImports(), "an import of a function is not allowed");
        refuse(findings, source, tree.getGlobals(), "a global is not allowed: " + words.sheetName() + " is known");
        refuse(findings, source, tree.getFunctions(), "a function is not allowed");
        refuse(findings, source, tree.getTypeDeclarations(), "a declared type is not allowed");
        refuse(findings, source, tree.getEnumDeclarations(), "a declared type is not allowed");
        refuse(findings, source, tree.getEntryPointDeclarations(), "an entry point is not allowed");
        refuse(findings, source, tree.getWindowDeclarations(), "a window is not allowed");
        refuse(findings, source, tree.getAttributes(), "an attribute of all rules is not allowed");
        refuse(findings, source, tree.getUnit() == null ? List.of() : List.of(tree.getUnit()), "a unit is not allowed");
        return findings;
    }

    private static void refuse(
            List<Finding> findings, Source source, Iterable<? extends BaseDescr> pieces, String reason) {
        pieces.forEach(piece -> findings.add(source.finding(piece.getLine(), reason)));
    }
}
