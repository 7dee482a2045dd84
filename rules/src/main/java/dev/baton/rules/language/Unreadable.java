package dev.baton.rules.language;

import java.util.List;

/** A file of which no tree could be made. */
final class Unreadable extends Exception {

    private final transient List<Finding> findings;

    Unreadable(List<Finding> findings) {
        super(findings.toString());
        this.findings = findings;
    }

    Unreadable(Finding finding) {
        this(List.of(finding));
    }

    List<Finding> findings() {
        return findings;
    }
}
