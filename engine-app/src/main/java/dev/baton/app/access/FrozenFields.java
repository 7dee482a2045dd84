package dev.baton.app.access;

import java.lang.reflect.Type;
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
        String recordType = parameter.getParameterType().getAnnotation(OfRecord.class).value();
        WritableFields.require(HiddenFieldsModule.rules(), recordType, body);
        return body;
    }
}
