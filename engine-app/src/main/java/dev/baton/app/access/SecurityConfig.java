package dev.baton.app.access;

import dev.baton.app.access.LoginRecords.Way;
import dev.baton.app.access.PasswordCheck.LogIn;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Who gets in where. What is open; what programs call (HTTP Basic or a token, no session, so nothing to forge); and pages
 * (form, session, protected against forged requests). Roles beyond these are asked for at the handler method, with
 * {@code @PreAuthorize}. The content security policy is in every answer, see {@code dev.baton.app.web}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

    /** The only way to check a password: nothing of Spring Security's own users is made. */
    @Bean
    AuthenticationManager authenticationManager(PasswordCheck check) {
        return new ProviderManager(check);
    }

    @Bean
    @Order(1)
    SecurityFilterChain openDoor(HttpSecurity http) {
        return http.securityMatcher("/assets/**", "/favicon.svg", "/public/**", "/actuator/health/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)) // forms may stand in pages of others, as their policy says
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programDoor(HttpSecurity http, AuthenticationManager manager, ProgramTokens tokens, ApiRefusals refusals) {
        return byPasswordOrToken(http, manager, tokens, refusals)
                .securityMatcher("/api/**", "/engine-rest/**", "/actuator/**")
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMIN")
                        .requestMatchers("/engine-rest/**").hasAnyRole("DESIGNER", "ADMIN")
                        .anyRequest().hasAuthority(Known.PERSON))
                .build();
    }

    /** The description of the API, for programs and, with the session of the pages, for people. */
    @Bean
    @Order(3)
    SecurityFilterChain descriptionDoor(HttpSecurity http, AuthenticationManager manager, ProgramTokens tokens,
                                    ApiRefusals refusals, SessionPerson sessions) {
        return byPasswordOrToken(http, manager, tokens, refusals)
                .securityMatcher("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .securityContext(context -> context.securityContextRepository(sessions))
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals)
                        .defaultAuthenticationEntryPointFor(new PageRefusals(), PageRefusals::isPage)
                        .defaultAuthenticationEntryPointFor(refusals, any -> true))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("ADMIN", "DESIGNER"))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pageDoor(HttpSecurity http, AuthenticationManager manager, SessionPerson sessions) {
        var refusals = new PageRefusals();
        var wanted = new CookieRequestCache();
        wanted.setRequestMatcher(PageRefusals::isPage);
        var welcome = new SavedRequestAwareAuthenticationSuccessHandler();
        welcome.setRequestCache(wanted);
        return http.authenticationManager(manager)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()))
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage(PageRefusals.LOG_IN).successHandler(welcome).failureHandler(refusals)
                        .authenticationDetailsSource(request -> new LogIn(Way.FORM, Client.of(request))))
                .logout(out -> out.logoutSuccessUrl(PageRefusals.LOG_IN + "?logout"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(PageRefusals.LOG_IN, "/error").permitAll()
                        .requestMatchers(PageRefusals.PASSWORD).authenticated()
                        .anyRequest().hasAuthority(Known.PERSON))
                .build();
    }

    private static HttpSecurity byPasswordOrToken(HttpSecurity http, AuthenticationManager manager, ProgramTokens tokens,
                                                  ApiRefusals refusals) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(manager)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals)
                        .authenticationDetailsSource(request -> new LogIn(Way.BASIC, Client.of(request))))
                .addFilterBefore(new TokenFilter(tokens, refusals), BasicAuthenticationFilter.class);
    }
}
