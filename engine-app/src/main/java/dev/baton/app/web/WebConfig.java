package dev.baton.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, assets and the pages' own expression object. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {

    /** Every feature brings a bundle {@code i18n/<feature>.properties}, English; translations lie beside it. */
    @Bean
    static MessageSource messageSource() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
        var messages = new IcuMessages();
        messages.setBasenames(Arrays.stream(bundles).map(Resource::getFilename).filter(Objects::nonNull)
                .filter(name -> !name.contains("_")).sorted()
                .map(name -> "classpath:i18n/" + name.replace(".properties", "")).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReadersLocale();
    }

    @Bean
    UiDialect uiDialect(Assets assets, Wording wording) {
        return new UiDialect(assets, wording);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.FOLDER + "**").addResourceLocations("classpath:/static" + Assets.FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
