package dev.baton.app.measure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** {@code baton_sql_statements_total} and {@code baton_sql_commits_total} at {@code /actuator/prometheus}. */
@Configuration(proxyBeanMethods = false)
class MeasureConfig {

    /** Infrastructure: made before the post-processors that other beans pass. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static SqlCount sqlCount() {
        return new SqlCount();
    }

    /** Wraps the data source before anybody else gets it. */
    @Bean
    static BeanPostProcessor countingDataSource(SqlCount count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource target && !(bean instanceof CountingDataSource)
                        ? new CountingDataSource(target, count) : bean;
            }
        };
    }

    @Bean
    MeterBinder sqlMeters(SqlCount count) {
        return registry -> {
            FunctionCounter.builder("baton.sql.statements", count, SqlCount::statements)
                    .description("SQL statements sent, a batch as one").register(registry);
            FunctionCounter.builder("baton.sql.commits", count, SqlCount::commits)
                    .description("Transactions committed").register(registry);
        };
    }
}
