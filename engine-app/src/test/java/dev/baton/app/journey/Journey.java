package dev.baton.app.journey;

import dev.baton.app.Baton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test that drives the whole application over HTTP, SMTP and IMAP as its users do: real engine, real rules, real mail
 * server, the demo company. All journeys on one database share one application, so each makes customers of its own.
 * Inject {@link Town} to move about.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = {Baton.class, Town.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:journey;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
    "baton.mail.embedded.smtp-port=0", "baton.mail.embedded.imap-port=0", "baton.data=target/journey"})
@ActiveProfiles("demo")
public @interface Journey {
}
