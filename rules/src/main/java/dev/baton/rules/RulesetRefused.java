package dev.baton.rules;

import dev.baton.rules.language.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A rule set was not taken: what stands in its way, file by file. What was live stays live. */
public class RulesetRefused extends RuntimeException {

    private final transient List<Finding> findings;

    RulesetRefused(String decision, List<Finding> findings) {
        super(decision + " was refused: " + findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
