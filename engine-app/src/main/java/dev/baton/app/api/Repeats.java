package dev.baton.app.api;

import dev.baton.app.api.RepeatedCalls.Answer;
import dev.baton.app.api.RepeatedCalls.Call;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Does the work of a call once per {@code Idempotency-Key}, within the unit of work that it is called in. */
@Component
public class Repeats {

    private final RepeatedCalls calls;
    private final JsonMapper json;

    Repeats(RepeatedCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** The work of a handler method. */
    public Object once(Method handler, Supplier<Object> work) {
        return handler.isAnnotationPresent(ToldOnce.class) ? work.get() : once(work, result -> answer(handler, result));
    }

    /** The work of a handler that opens its units itself; a call that comes again gets its result with this status. */
    public <T> T once(HttpStatus status, Supplier<T> work) {
        return once(work, result -> new Answer(status.value(), null, body(result)));
    }

    private <T> T once(Supplier<T> work, Function<T, Answer> answer) {
        PersonId person = UnitOfWork.now().actor().person();
        Key key = person == null ? null : key(person).orElse(null);
        return key == null ? work.get() : calls.once(key.call, work, answer);
    }

    /** What makes a call known when it comes again. */
    public static final class Key {

        private final Call call;

        private Key(Call call) {
            this.call = call;
        }
    }

    /** Of the call that this thread serves; empty where it named none. */
    public Optional<Key> key(PersonId person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return Optional.ofNullable(request).map(of -> attribute(of, RepeatFilter.KEY))
                .map(key -> new Key(new Call(person, key, fingerprint(request))));
    }

    /** For work of several calls in one unit: to be called before it; ends in an exception when it was done before. */
    public void begin(Key key) {
        calls.begin(key.call);
    }

    /** To be called after it, with what this call is answered. */
    public void keep(Key key, HttpStatus status, Object result) {
        calls.keep(key.call, new Answer(status.value(), null, body(result)));
    }

    private static String fingerprint(RequestAttributes request) {
        String ofBody = attribute(request, RepeatFilter.FINGERPRINT);
        return ofBody != null ? ofBody : Fingerprint.ofParts(((ServletRequestAttributes) request).getRequest());
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
