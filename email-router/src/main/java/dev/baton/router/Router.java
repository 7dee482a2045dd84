package dev.baton.router;

import dev.baton.router.bench.ReadCommand;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The router alone: fetches, stores and delivers, and leaves the reading to nodes with a desk. Settings in
 * {@code router.yml} and the environment. With {@code read FILE...} it is a bench for single mails instead.
 */
public final class Router {

    private Router() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var words = List.of(args);
        if (!words.isEmpty() && words.getFirst().equals("read")) {
            System.exit(ReadCommand.run(words.subList(1, words.size())));
        }
        new SpringApplicationBuilder(Alone.class).properties("spring.config.name=router", "spring.main.keep-alive=true")
                .web(WebApplicationType.NONE).run(args);
    }

    /** Not marked as a configuration: the application, which scans these packages too, must not find it. */
    @EnableAutoConfiguration
    @ComponentScan("dev.baton")
    static class Alone {

        @Bean
        static AwaitedSchema schema() {
            return new AwaitedSchema();
        }
    }
}
