package dev.baton.app.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesEverySettingThatIsMissing() {
        environment.setActiveProfiles("mysql");
        environment.withProperty("BATON_DB_URL", "jdbc:mysql://db/baton").withProperty("BATON_DB_USER", "baton")
                .withProperty("BATON_DB_PASSWORD", "x").withProperty("BATON_SECRET", " ")
                .withProperty("BATON_IMAP_HOST", "mail").withProperty("BATON_SMTP_HOST", "mail")
                .withProperty("BATON_MAILBOX", "support@baton.example").withProperty("BATON_MAILBOX_PASSWORD", "x");

        assertThatThrownBy(this::check).isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("missing: BATON_ADMIN_PASSWORD, BATON_SECRET, BATON_PUBLIC_ADDRESS.");
    }

    @Test
    void needsNoPasswordOfAMailboxThatLogsInWithAToken() {
        environment.setActiveProfiles("mysql");
        assertThatThrownBy(this::check).hasMessageContaining("BATON_MAILBOX_PASSWORD");

        environment.withProperty("BATON_MAILBOX_OAUTH_TOKEN_URL", "https://login.example/token");
        assertThatThrownBy(this::check).hasMessageEndingWith("BATON_MAILBOX.");
    }

    @Test
    void refusesTheDemoCompanyBesideProduction() {
        environment.setActiveProfiles("mysql", "demo");

        assertThatThrownBy(this::check).isInstanceOf(CannotStart.class).hasMessageContaining("exclude each other");
    }

    @Test
    void asksNothingOfANewcomer() {
        environment.setActiveProfiles("demo");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
