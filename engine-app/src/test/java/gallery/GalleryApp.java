package gallery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The looks alone, without database or engines: every part with full, empty and broken data.
 * By hand: run {@link #main} and open {@code /gallery} on port 8099.
 */
@SpringBootConfiguration
@ComponentScan("dev.baton.app.web")
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class})
class GalleryApp {

    static final Instant NOW = Instant.parse("2026-03-17T09:40:00Z");

    public static void main(String[] arguments) {
        SpringApplication.run(GalleryApp.class, "--server.port=8099", "--spring.thymeleaf.cache=false",
                "--spring.profiles.active=test", "--spring.config.location=optional:classpath:/none/");
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
