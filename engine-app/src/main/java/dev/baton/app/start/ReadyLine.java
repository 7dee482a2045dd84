package dev.baton.app.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The last line of a start: where to go and how to log in. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger("Baton");

    private final WebServerApplicationContext server;
    private final Environment environment;

    ReadyLine(WebServerApplicationContext server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    @EventListener
    void say(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            log.info("Baton is ready: http://localhost:{}{}", server.getWebServer().getPort(), hint());
        }
    }

    private String hint() {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? " - log in as alice, sam, dora, mia or ada, password baton" : "";
    }
}
