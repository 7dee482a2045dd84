package dev.baton.testdb;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a Spring test on a fresh database of a real MySQL server instead of H2. A test that shall run on both is written
 * for H2 and extended by an empty class with this mark:
 * {@code @OnMySql class DataLayerOnMySqlTest extends DataLayerTest { }}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnMySql.IfAtHand.class)
@ContextConfiguration(initializers = OnMySql.FreshDatabase.class)
public @interface OnMySql {

    class IfAtHand implements ExecutionCondition {

        static {
            if (ServerBinary.atHand().isEmpty()) {
                System.out.println("Tests on MySQL are skipped: " + ServerBinary.MISSING);
            }
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ServerBinary.atHand()
                    .map(binary -> ConditionEvaluationResult.enabled(binary.version()))
                    .orElseGet(() -> ConditionEvaluationResult.disabled(ServerBinary.MISSING));
        }
    }

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + MySqlServer.shared().freshDatabase(),
                    "spring.datasource.username=root", "spring.datasource.password=").applyTo(context);
        }
    }
}
