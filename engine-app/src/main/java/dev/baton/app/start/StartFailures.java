package dev.baton.app.start;

import dev.baton.rules.RulesetRefused;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why Baton did not start, and what to do. Registered in {@code META-INF/spring.factories}. */
final class StartFailures implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return said("Port " + taken.getPort() + " is taken by another program.",
                        "Stop that program, or start Baton with SERVER_PORT set to a free port.", cause);
            }
            if (cause instanceof CannotStart known) {
                return said(known.getMessage(), known.whatToDo(), cause);
            }
            if (cause instanceof RulesetRefused refused) {
                return said(refused.findings().stream().map(finding -> System.lineSeparator() + finding)
                                .collect(Collectors.joining("", "The rules are not taken as they are:", "")),
                        "Mend the files named here, in the folder rules. An example that does not hold any more is adapted, or the rule.",
                        cause);
            }
            if (String.valueOf(cause.getMessage()).contains("Database may be already in use")) {
                return said("The database in data/ is in use by another Baton.",
                        "Stop the other one; two nodes need the profile mysql.", cause);
            }
        }
        return null;
    }

    private static FailureAnalysis said(String what, String todo, Throwable cause) {
        return new FailureAnalysis(what, todo, cause);
    }
}
