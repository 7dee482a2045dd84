package dev.baton.app.start;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only this application migrates the database; whoever needs tables depends on the bean {@code schema}. */
@Configuration(proxyBeanMethods = false)
class SchemaConfig {

    @Bean
    Schema schema(FlywayMigrationInitializer migrated) {
        return new Schema();
    }

    record Schema() {
    }
}
