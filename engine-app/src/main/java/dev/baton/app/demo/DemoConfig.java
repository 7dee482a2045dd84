package dev.baton.app.demo;

import dev.baton.app.start.CannotStart;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The profile for trying: a company with people whose password everybody knows, and a clock that can be moved. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfig {

    /** It goes on from where it was moved to before the restart. */
    @Bean
    @DependsOn("schema")
    MovableClock clock(JdbcClient jdbc) {
        MovableClock clock = new MovableClock();
        jdbc.sql("select ahead_millis from demo_clock").query(Long.class).optional().map(Duration::ofMillis)
                .ifPresent(clock::offset);
        return clock;
    }

    /** Known passwords must not be reachable from elsewhere. */
    @Bean
    OnlyLoopback onlyLoopback(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new CannotStart("The demo company would be reachable from other machines, with passwords that everybody knows.",
                    "Leave server.address at 127.0.0.1, or start with the profile mysql.");
        }
        return new OnlyLoopback();
    }

    record OnlyLoopback() {
    }
}
