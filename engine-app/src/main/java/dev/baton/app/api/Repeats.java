package dev.baton.app.api;

import dev.baton.app.api.RepeatedCalls.Answer;
import dev.baton.app.api.RepeatedCalls.Call;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** Runs a handler method once per {@code Idempotency-Key}, within the unit of work that it is called in. */
@Component
public class Repeats {

    private final RepeatedCalls calls;
    private final JsonMapper json;

    Repeats(RepeatedCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    public Object once(Method handler, Supplier<Object> work) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        PersonId person = UnitOfWork.now().actor().person();
        if (request == null || person == null || attribute(request, RepeatFilter.KEY) == null
                || handler.isAnnotationPresent(ToldOnce.class)) {
            return work.get();
        }
        var call = new Call(person, attribute(request, RepeatFilter.KEY), attribute(request, RepeatFilter.FINGERPRINT));
        return calls.once(call, work, result -> answer(handler, result));
    }

    private static String attribute(RequestAttributes request, String name) {
        return (String) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }

    private Answer answer(Method handler, Object result) {
        if (result instanceof ResponseEntity<?> entity) {
            return new Answer(entity.getStatusCode().value(), entity.getHeaders().getFirst(HttpHeaders.LOCATION),
                    body(entity.getBody()));
        }
        var status = AnnotatedElementUtils.findMergedAnnotation(handler, ResponseStatus.class);
        return new Answer(status == null ? 200 : status.code().value(), null, body(result));
    }

    private String body(Object result) {
        return result == null ? null : json.writeValueAsString(result);
    }
}
