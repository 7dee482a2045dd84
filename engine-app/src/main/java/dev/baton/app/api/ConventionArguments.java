package dev.baton.app.api;

import dev.baton.refusal.Invalid;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods the {@link Window} and the {@link IfMatch} that they ask for. */
final class ConventionArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Window.class || parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
                                  WebDataBinderFactory binders) {
        return parameter.getParameterType() == IfMatch.class ? new IfMatch(request.getHeader("If-Match"))
                : new Window(after(request.getParameter("after")), limit(request.getParameter("limit")));
    }

    private static String after(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static int limit(String text) {
        if (text == null || text.isEmpty()) {
            return Window.USUAL;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Invalid.field("limit", "problem.limit", Window.MOST);
        }
        return Math.min(Window.MOST, Integer.parseInt(text));
    }
}
