package dev.baton.app.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A journey through time, in an application of its own, because the clock is everybody's; see {@link QuietWeek}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Journey
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:clocks;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
        + "DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@interface OnAMovedClock {
}
