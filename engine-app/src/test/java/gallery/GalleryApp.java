package gallery;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The looks alone, without database or engines: every part with full, empty and broken data, as {@code ?lang=fa} says.
 * By hand: run {@link #main} and open {@code /gallery} on port 8099. Not below dev.baton, so that no scan finds it.
 */
@SpringBootConfiguration
@ComponentScan({"dev.baton.app.web", "gallery"})
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class})
class GalleryApp {

    public static void main(String[] arguments) {
        start(8099);
    }

    static ConfigurableApplicationContext start(int port) {
        SpringApplication gallery = new SpringApplication(GalleryApp.class);
        gallery.setDefaultProperties(Map.of("server.port", port, "spring.thymeleaf.cache", false));
        return gallery.run("--spring.config.location=optional:classpath:/none/", "--spring.profiles.active=gallery");
    }

    @Bean
    Clock clock() {
        return Clock.fixed(GalleryPage.NOW, ZoneOffset.UTC);
    }

    /** Everybody is Alice, in the language of the address. */
    @Bean
    Filter visitor() {
        return (request, response, chain) -> {
            Visitor visitor = new Visitor(request.getParameter("lang") == null ? "en" : request.getParameter("lang"));
            if (request.getParameter("stranger") == null) {
                SecurityContextHolder.getContext().setAuthentication(visitor);
            }
            try {
                chain.doFilter(visitor.on((HttpServletRequest) request), response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }
}
