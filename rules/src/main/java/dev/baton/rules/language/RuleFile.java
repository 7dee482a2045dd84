package dev.baton.rules.language;

import org.drools.drl.ast.descr.PackageDescr;

/** A {@code .drl} file: the tree's lines are its own. */
final class RuleFile extends Source {

    private final String file;
    private final String content;

    RuleFile(String file, String content, Vocabulary words) {
        super(words);
        this.file = file;
        this.content = content;
    }

    @Override
    PackageDescr tree() throws Unreadable {
        return parse(content);
    }

    @Override
    Finding finding(int treeLine, String reason) {
        return new Finding(file, Math.max(treeLine, 0), reason);
    }
}
