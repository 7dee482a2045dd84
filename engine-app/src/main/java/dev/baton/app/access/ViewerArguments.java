package dev.baton.app.access;

import dev.baton.team.Person;
import dev.baton.team.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods who asks: a parameter of type {@link Viewer} or {@link Person}; null for a stranger. */
final class ViewerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
                                  WebDataBinderFactory binders) {
        if (request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof Known known) {
            return parameter.getParameterType() == Viewer.class ? known.viewer() : known.person();
        }
        return null;
    }
}
