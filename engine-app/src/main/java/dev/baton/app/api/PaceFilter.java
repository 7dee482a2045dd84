package dev.baton.app.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever is faster than the {@link Pace}; runs after the log-in, so it knows whom. */
@Component
@EnableConfigurationProperties(Pace.class)
class PaceFilter extends OncePerRequestFilter {

    private final Callers people;
    private final Callers addresses;
    private final ProblemWriter problems;

    PaceFilter(Pace pace, ProblemWriter problems) {
        this.people = new Callers(pace.api());
        this.addresses = new Callers(pace.open());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = wait(request);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(wait));
            problems.write(response, request.getLocale(), HttpStatus.TOO_MANY_REQUESTS, "problem.tooMany", wait);
        }
    }

    private long wait(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/public/") && request.getMethod().equals("POST")) {
            return addresses.secondsToWait(request.getRemoteAddr());
        }
        return path.startsWith("/api/") && request.getRemoteUser() != null
                ? people.secondsToWait(request.getRemoteUser()) : 0;
    }
}
