package dev.baton.app.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Configuration;

/**
 * Marks the class that holds the steps of one process. Its {@code @Bean JavaDelegate scoreLead()} methods, listeners
 * too, are what a model may call as {@code ${scoreLead}}; no other bean of the application can be reached from a model.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Configuration(proxyBeanMethods = false)
public @interface ProcessSteps {
}
