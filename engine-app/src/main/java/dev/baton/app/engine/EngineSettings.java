package dev.baton.app.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the process engine, {@code baton.engine.*}.
 *
 * @param jobs whether this node runs timers and asynchronous steps; tests turn it off and move time by hand
 * @param historyTimeToLive how long a finished instance stays visible, ISO 8601
 * @param retries pauses before each further attempt of a failed step, ISO 8601, separated by commas
 * @param fastestRepeat the shortest interval at which a model may repeat a timer
 */
@ConfigurationProperties("baton.engine")
public record EngineSettings(@DefaultValue("true") boolean jobs,
                             @DefaultValue("P180D") String historyTimeToLive,
                             @DefaultValue("PT1M,PT5M,PT15M,PT1H,PT6H") String retries,
                             @DefaultValue("PT1M") Duration fastestRepeat) {
}
