package dev.baton.app.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tryout.TryoutSteps;

/** A test of the engine on a migrated database in memory, jobs off, with the steps of {@link TryoutSteps}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EngineTest.Setup.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:engine;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
    "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
    "baton.engine.jobs=false"})
@interface EngineTest {

    /** Not marked as a configuration: scanning the application must not find it. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = "dev.baton.data",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @Import({EngineConfig.class, TryoutSteps.class})
    class Setup {

        @Bean
        Object schema(FlywayMigrationInitializer migrated) {
            return migrated;
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        HeardTasks heardTasks() {
            return new HeardTasks();
        }

        @Bean
        static StatementCount statements() {
            return new StatementCount();
        }

        /** A bean that models must not reach. */
        @Bean
        Runnable secretBean(DataSource dataSource) {
            return () -> { };
        }
    }
}
