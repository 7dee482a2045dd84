package dev.baton.app.studio;

import dev.baton.app.engine.Finding;
import dev.baton.app.engine.ModelRefused;
import java.util.List;
import org.camunda.bpm.engine.ParseException;

/** Why an upload was refused: by the language of the house, or by the engine, which reads the model after it. */
final class Findings {

    private Findings() {
    }

    static List<Finding> of(RuntimeException refused) {
        return switch (refused) {
            case ModelRefused ours -> ours.findings();
            case ParseException engines -> engines.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream().map(error -> new Finding(report.getResourceName(),
                            error.getLine(), error.getMainElementId() == null ? "" : error.getMainElementId(),
                            error.getMessage())))
                    .toList();
            default -> throw refused;
        };
    }
}
