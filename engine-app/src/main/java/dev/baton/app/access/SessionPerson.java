package dev.baton.app.access;

import dev.baton.team.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps in the session only who logged in and how old the password was then, as a short text: any version of Baton on any
 * node reads it. Roles are looked up per request; a new password ends all sessions that were begun with the old one.
 */
@Component
class SessionPerson implements SecurityContextRepository {

    private static final String ATTRIBUTE = "person";

    private final KnownPeople people;
    private final SessionConfig.Sessions sessions;

    SessionPerson(KnownPeople people, SessionConfig.Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(SingletonSupplier.of(() -> Optional.ofNullable(request.getSession(false))
                .flatMap(this::authentication)));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof Known known) {
            request.getSession().setAttribute(ATTRIBUTE, text(known));
            request.getSession().setMaxInactiveInterval((int) sessions.idle().toSeconds());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    static Authentication authentication(Known known) {
        return UsernamePasswordAuthenticationToken.authenticated(known, null, known.byPassword());
    }

    private Optional<Authentication> authentication(HttpSession session) {
        if (!(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        PersonId id = new PersonId(Long.parseLong(text.substring(0, text.indexOf(' '))));
        return people.with(id).filter(known -> text(known).equals(text)).map(SessionPerson::authentication);
    }

    private static String text(Known known) {
        return known.person().id() + " " + known.person().passwordChangedAt().toEpochMilli();
    }

    private record Deferred(Supplier<Optional<Authentication>> found) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return found.get().<SecurityContext>map(SecurityContextImpl::new)
                    .orElseGet(() -> SecurityContextHolder.getContextHolderStrategy().createEmptyContext());
        }

        @Override
        public boolean isGenerated() {
            return found.get().isEmpty();
        }
    }
}
