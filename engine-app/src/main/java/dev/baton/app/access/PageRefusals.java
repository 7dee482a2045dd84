package dev.baton.app.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * How a browser is refused: a stranger is led to the log-in, somebody with an old password to the password page, others
 * read 403. A fragment asked for by htmx must not show the log-in in its place, so the whole page goes there.
 */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    static final String LOG_IN = "/login";
    static final String PASSWORD = "/password";

    private final AuthenticationEntryPoint logIn = new LoginUrlAuthenticationEntryPoint(LOG_IN);
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    /** Asked for by a person's click, and worth coming back to after the log-in. */
    static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    /** The log-in page says what was wrong, or how many seconds to wait; never whether the name exists. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
                                        AuthenticationException failed) throws IOException {
        String why = failed instanceof TooManyAttempts tooMany ? "wait=" + tooMany.seconds() : "error";
        response.sendRedirect(request.getContextPath() + LOG_IN + "?" + why);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + LOG_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            logIn.commence(request, response, stranger);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Known known)) {
            // The session ended while a form was open: its token is unknown now.
            commence(request, response, new InsufficientAuthenticationException("Session over", denied));
        } else if (known.passwordTooOld()) {
            response.sendRedirect(request.getContextPath() + PASSWORD);
        } else {
            forbidden.handle(request, response, denied);
        }
    }
}
