package dev.baton.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/**
 * The person's language and time zone; for a stranger the best of the browser's languages that Baton speaks, and UTC. A
 * program that names languages gets those.
 */
class ReadersLocale extends AbstractLocaleContextResolver {

    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("fa"), Locale.of("ru"));

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        boolean named = request.getServletPath().startsWith("/api/") && request.getHeader("Accept-Language") != null;
        if (!named && request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof Speaks person) {
            return new SimpleTimeZoneAwareLocaleContext(spoken(List.of(person.language())), TimeZone.getTimeZone(person.zone()));
        }
        var wishes = Collections.list(request.getLocales());
        return new SimpleTimeZoneAwareLocaleContext(spoken(wishes), TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    @Override
    public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext context) {
        throw new UnsupportedOperationException("The language belongs to the person");
    }

    private static Locale spoken(List<Locale> wishes) {
        return wishes.stream()
                .flatMap(wish -> SPOKEN.stream().filter(locale -> locale.getLanguage().equals(wish.getLanguage())))
                .findFirst().orElse(Locale.ENGLISH);
    }
}
