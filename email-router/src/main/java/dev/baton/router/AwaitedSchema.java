package dev.baton.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives nobody the database before the application has made all tables that this router knows of: one that is up before
 * the application, or newer than what runs there, waits for it.
 */
final class AwaitedSchema implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(AwaitedSchema.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            await(JdbcClient.create(database));
        }
        return bean;
    }

    private static void await(JdbcClient jdbc) {
        var said = "";
        for (var lack = lack(jdbc); !lack.isEmpty(); lack = lack(jdbc)) {
            if (!lack.equals(said)) {
                log.info("Waiting for {}", lack);
                said = lack;
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What is waited for; empty when it is all there. */
    private static String lack(JdbcClient jdbc) {
        try {
            var missing = new HashSet<>(migrations());
            missing.removeAll(jdbc.sql("select script from flyway_schema_history where success = true")
                    .query(String.class).list());
            return missing.isEmpty() ? "" : "the application to make the tables";
        } catch (CannotGetJdbcConnectionException unreachable) {
            return "the database: " + unreachable.getMostSpecificCause().getMessage();
        } catch (DataAccessException noTableAtAll) {
            return "the application to make the tables";
        }
    }

    private static Set<String> migrations() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
            return Arrays.stream(files).map(file -> file.getFilename()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
