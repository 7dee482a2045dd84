package dev.baton.router;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The router alone starts with all that it cannot do without, or says in a sentence what is missing. Registered in
 * {@code META-INF/spring.factories}, because it speaks before anything connects.
 */
final class RouterNeeds implements EnvironmentPostProcessor {

    private static final List<String> REQUIRED = List.of("BATON_DB_URL", "BATON_DB_USER", "BATON_DB_PASSWORD",
            "BATON_SECRET", "BATON_IMAP_HOST");

    /** The names of what is missing. */
    static final class Missing extends RuntimeException {

        Missing(List<String> names) {
            super("The router needs settings that are missing: " + String.join(", ", names) + ".");
        }
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("router".equals(environment.getProperty("spring.config.name"))) {
            var missing = new ArrayList<>(REQUIRED);
            missing.removeIf(environment::containsProperty);
            if (!missing.isEmpty()) {
                throw new Missing(missing);
            }
        }
    }

    /** No stack trace is shown. */
    static final class Analyzer extends AbstractFailureAnalyzer<Missing> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, Missing missing) {
            return new FailureAnalysis(missing.getMessage(), "Set them in the environment; docker-compose.yml shows how.",
                    failure);
        }
    }
}
