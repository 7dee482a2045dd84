package dev.baton.app.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions of the pages, in the database. They run on real time: a clock that is moved logs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
@EnableConfigurationProperties(SessionConfig.Sessions.class)
class SessionConfig {

    private static final Duration STRANGERS = Duration.ofMinutes(30);

    /** @param idle after how long without a click one has to log in again, {@code baton.session.idle} */
    @ConfigurationProperties("baton.session")
    record Sessions(@DefaultValue("4h") Duration idle) {
    }

    /**
     * It is asked for while the repository is made, which cleans up right away: the tables must be there. Whoever only
     * looks at the log-in page leaves a session for this long; those who log in have theirs longer.
     */
    @Bean
    @DependsOn("schema")
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> strangersTime() {
        return repository -> repository.setDefaultMaxInactiveInterval(STRANGERS);
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("baton");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}
