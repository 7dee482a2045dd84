package dev.baton.app.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The handler methods of our pages and of the API that change something: POST, PUT, PATCH and DELETE. */
final class WritingHandlers extends StaticMethodMatcherPointcut {

    private static final Set<RequestMethod> WRITING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    WritingHandlers() {
        setClassFilter(type -> type.getName().startsWith("dev.baton.")
                && AnnotatedElementUtils.hasAnnotation(type, Controller.class));
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(WRITING::contains)
                && !AnnotatedElementUtils.hasAnnotation(method, OwnUnits.class);
    }
}
