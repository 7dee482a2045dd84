package dev.baton.app.access;

import dev.baton.app.api.Repeats;
import dev.baton.unit.UnitOfWork;
import java.util.List;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every handler method gets: the viewer as a parameter and, when it writes, a unit of work. */
@Configuration(proxyBeanMethods = false)
class HandlerConfig implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArguments());
    }

    /** Of the infrastructure's role, because the proxies are then made without AspectJ; last, so roles are asked first. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor writesAreUnits(ObjectProvider<UnitOfWork> units, ObjectProvider<Repeats> repeats) {
        return new DefaultPointcutAdvisor(new WritingHandlers(), new WritesAreUnits(units, repeats));
    }
}
