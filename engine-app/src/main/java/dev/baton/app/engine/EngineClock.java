package dev.baton.app.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.joda.time.DateTimeUtils;

/**
 * Makes the engine see the application's time, however somebody moves it. The engine asks one static clock for all engines
 * of a JVM; here that clock answers each thread with the time of the engine for which it works.
 */
final class EngineClock extends CommandInterceptor {

    private static final ThreadLocal<Clock> OF_COMMAND = new ThreadLocal<>();

    static {
        DateTimeUtils.setCurrentMillisProvider(() -> {
            Clock clock = OF_COMMAND.get();
            return clock == null ? System.currentTimeMillis() : clock.millis();
        });
    }

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Clock outer = OF_COMMAND.get();
        OF_COMMAND.set(clock);
        try {
            return next.execute(command);
        } finally {
            if (outer == null) {
                OF_COMMAND.remove();
            } else {
                OF_COMMAND.set(outer);
            }
        }
    }
}
