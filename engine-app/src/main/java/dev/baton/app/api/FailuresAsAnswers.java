package dev.baton.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns failures of handler methods into answers: a problem for programs; for a browser the error page of that status with
 * the sentence in it, or, where htmx asked for a fragment, the sentence as a toast. Who may not is left to the log-in.
 */
@Component
class FailuresAsAnswers implements HandlerExceptionResolver {

    private final Problems problems;
    private final ProblemWriter writer;
    private final JsonMapper json;

    FailuresAsAnswers(Problems problems, ProblemWriter writer, JsonMapper json) {
        this.problems = problems;
        this.writer = writer;
        this.json = json;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
                                         Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            return null;
        }
        try {
            if (failure instanceof RepeatedCalls.AnsweredBefore before) {
                before.answer().write(response);
            } else {
                answer(request, response, failure);
            }
            return new ModelAndView();
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Problem problem = problems.of(failure);
        if (failure instanceof HttpRequestMethodNotSupportedException other && other.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", other.getSupportedMethods()));
        }
        if (Paths.isForPrograms(request)) {
            writer.write(response, problem);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(problem.status());
            response.setHeader("HX-Trigger", ascii(json.writeValueAsString(
                    Map.of("toast", Map.of("text", problem.detail(), "bad", true)))));
        } else {
            request.setAttribute("refusal", problem.detail());
            response.sendError(problem.status());
        }
    }

    /** A header carries no letters beyond ASCII; JSON can say them all the same. */
    private static String ascii(String json) {
        StringBuilder text = new StringBuilder();
        json.chars().forEach(c -> text.append(c < 128 ? Character.toString(c) : "\\u%04x".formatted(c)));
        return text.toString();
    }
}
