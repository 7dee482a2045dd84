package dev.baton.app.access;

import dev.baton.refusal.Invalid;
import dev.baton.team.FieldRules;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses, field by field, a body that sets what is hidden or frozen for the caller; see {@link OfRecord}. */
@ControllerAdvice
class FrozenFields extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isAnnotationPresent(OfRecord.class);
    }

    @Override
    public Object afterBodyRead(Object body, HttpInputMessage message, MethodParameter parameter, Type type,
                                Class<? extends HttpMessageConverter<?>> converter) {
        FieldRules rules = HiddenFieldsModule.rules();
        String recordType = parameter.getParameterType().getAnnotation(OfRecord.class).value();
        List<Invalid.Field> frozen = rules.concern(recordType) ? given(body).stream()
                .filter(field -> rules.freeze(recordType, field))
                .map(field -> new Invalid.Field(field, "access.frozen")).toList() : List.of();
        if (!frozen.isEmpty()) {
            throw new Invalid(frozen);
        }
        return body;
    }

    private static List<String> given(Object body) {
        List<String> given = new ArrayList<>();
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = FieldsOnPages.value(component, body);
            if (value != null) {
                given.add(component.getName());
            }
            if (value instanceof Map<?, ?> custom) {
                custom.keySet().forEach(name -> given.add(component.getName() + "." + name));
            }
        }
        return given;
    }
}
