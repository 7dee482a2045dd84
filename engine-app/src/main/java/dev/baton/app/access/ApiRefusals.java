package dev.baton.app.access;

import dev.baton.app.api.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How programs are refused: 401 and never a redirect, 403, 429, each as a problem. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    ApiRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            problems.write(response, request.getLocale(), HttpStatus.TOO_MANY_REQUESTS, "access.attempts", tooMany.seconds());
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Baton\", charset=\"UTF-8\"");
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Baton\"");
            problems.write(response, request.getLocale(), HttpStatus.UNAUTHORIZED, "access.unknown");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean tooOld = who != null && who.getPrincipal() instanceof Known known && known.passwordTooOld();
        problems.write(response, request.getLocale(), HttpStatus.FORBIDDEN,
                tooOld ? "access.passwordTooOld" : "access.forbidden");
    }
}
