package dev.baton.app.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Secrets have no defaults: in production Baton starts with all of them or not at all, and never beside the demo
 * company. Registered in {@code META-INF/spring.factories}, because it speaks before anything connects.
 */
final class ProductionSettings implements EnvironmentPostProcessor {

    private static final List<String> REQUIRED = List.of("BATON_DB_URL", "BATON_DB_USER", "BATON_DB_PASSWORD",
            "BATON_ADMIN_PASSWORD", "BATON_SECRET", "BATON_PUBLIC_ADDRESS", "BATON_IMAP_HOST", "BATON_SMTP_HOST", "BATON_MAILBOX");
    private static final List<String> LOG_INS = List.of("BATON_MAILBOX_PASSWORD", "BATON_MAILBOX_OAUTH_TOKEN_URL",
            "BATON_MAILBOX_OAUTH_TOKEN");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("mysql"))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new CannotStart("The profiles mysql and demo exclude each other: everybody knows the demo passwords.",
                    "Start with one of them.");
        }
        List<String> missing = new ArrayList<>(REQUIRED);
        if (LOG_INS.stream().noneMatch(name -> StringUtils.hasText(environment.getProperty(name)))) {
            missing.add(LOG_INS.getFirst());
        }
        missing.removeIf(name -> StringUtils.hasText(environment.getProperty(name)));
        if (!missing.isEmpty()) {
            throw new CannotStart("The profile mysql needs settings that are missing: " + String.join(", ", missing) + ".",
                    "Set them in the environment; docker-compose.yml shows how.");
        }
    }
}
