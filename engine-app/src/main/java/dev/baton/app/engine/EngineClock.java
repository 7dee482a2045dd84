package dev.baton.app.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Makes the engine see the application's time. The engine keeps its clock in a static variable, so it is set again at
 * each command: whoever moves the application's clock need not tell anybody.
 */
final class EngineClock extends CommandInterceptor {

    private static final long SAME_MILLIS = 5;

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        long now = clock.millis();
        if (Math.abs(now - System.currentTimeMillis()) > SAME_MILLIS) {
            ClockUtil.setCurrentTime(new Date(now));
        } else if (Math.abs(now - ClockUtil.getCurrentTime().getTime()) > SAME_MILLIS) {
            ClockUtil.reset();
        }
        return next.execute(command);
    }
}
