package dev.baton.app.api;

import dev.baton.id.Ref;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the conventions in their places. */
@Configuration(proxyBeanMethods = false)
class ApiConfig implements WebMvcConfigurer {

    private final FailuresAsAnswers failures;

    ApiConfig(FailuresAsAnswers failures) {
        this.failures = failures;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new TypedIds());
        registry.addConverterFactory(new CamelEnums());
        registry.addConverter(String.class, Ref.class, Ref::parse);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ConventionArguments());
    }

    /** After the handlers of a controller's own, before Spring's. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(1, failures);
    }
}
