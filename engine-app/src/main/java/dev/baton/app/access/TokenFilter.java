package dev.baton.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show {@code Authorization: Bearer} with a personal token. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ProgramTokens tokens;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(ProgramTokens tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader("Authorization");
        if (shown != null && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            try {
                String secret = shown.substring(BEARER.length()).strip();
                SecurityContextHolder.setContext(new SecurityContextImpl(tokens.check(secret, Client.of(request))));
            } catch (AuthenticationException refused) {
                refusal.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
