package dev.baton.app.web;

import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a page says "no": after a click a short word, and everything on the page reads itself again; for a whole page the
 * error page with the sentence. The API has its own words, see {@code dev.baton.app.api}.
 */
@Component
class RefusedOnPages implements HandlerExceptionResolver, Ordered {

    private final Wording wording;

    RefusedOnPages(Wording wording) {
        this.wording = wording;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
                                                   @Nullable Object handler, Exception failure) {
        if (!(handler instanceof HandlerMethod method)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)) {
            return null;
        }
        return switch (failure) {
            case Clash clash -> refuse(request, response, HttpStatus.CONFLICT, sentence(clash));
            case Invalid invalid -> refuse(request, response, HttpStatus.BAD_REQUEST, fields(invalid));
            case NotVisible hidden -> refuse(request, response, HttpStatus.NOT_FOUND, null);
            case ConcurrencyFailureException lost -> refuse(request, response, HttpStatus.CONFLICT, null);
            default -> null;
        };
    }

    private ModelAndView refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
                                @Nullable String sentence) {
        if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) {
            String why = sentence != null ? sentence : wording.now().text("web.error." + status.value() + ".text");
            if (status == HttpStatus.BAD_REQUEST) {
                Toast.corrected(response, why);
            } else {
                Toast.refused(response, why);
            }
            response.setStatus(status.value());
            return new ModelAndView();
        }
        ModelAndView page = new ModelAndView("error", Map.of("status", status.value()), status);
        page.addObject("sentence", sentence);
        return page;
    }

    private String sentence(Refusal refusal) {
        return wording.now().text(refusal.key(), refusal.arguments());
    }

    private String fields(Invalid invalid) {
        Words words = wording.now();
        return invalid.fields().stream().map(field -> words.text(field.key(), field.arguments()))
                .collect(Collectors.collectingAndThen(Collectors.toList(),
                        list -> list.isEmpty() ? sentence(invalid) : String.join(" ", list)));
    }
}
