package dev.baton.app.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who looks at the page. */
record Reader(String login, String name, Set<String> roles) {

    static Reader current() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return new Reader(null, "", Set.of());
        }
        return new Reader(who.getName(), name(who), who.getAuthorities().stream()
                .map(role -> role.getAuthority().replaceFirst("^ROLE_", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String name(Authentication who) {
        return who.getPrincipal() instanceof Speaks person ? person.name() : who.getName();
    }
}
