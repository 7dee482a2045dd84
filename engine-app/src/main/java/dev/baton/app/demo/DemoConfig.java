package dev.baton.app.demo;

import dev.baton.app.start.CannotStart;
import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The profile for trying: a company with people whose password everybody knows, and a clock that can be moved. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfig {

    @Bean
    MovableClock clock() {
        return new MovableClock();
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
