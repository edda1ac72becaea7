package org.earshot.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.earshot.access.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two ways in: machines with an API key under /api/v1, people with a session everywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class SecurityConfig {

    /** What no page of ours needs, and a script that got into one should not have. */
    private static final String NOT_FOR_OUR_PAGES =
            "display-capture=(), camera=(), microphone=(), geolocation=(), clipboard-read=(), clipboard-write=(),"
                    + " local-fonts=(), serial=(), usb=()";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedArgon2();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ApiKeys keys) {
        return http.securityMatcher("/api/v1/**")
                // No cookie is read here, so there is no session that a foreign page could ride on.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("MACHINE"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, AccountStore accounts, AccessDeniedHandler nothingHere) {
        return http.with(vaadin(), flow -> flow.loginView(LoginView.class))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/actuator/health", "/*.css")
                        .permitAll()
                        .requestMatchers("/sound")
                        .authenticated())
                .exceptionHandling(errors -> errors.accessDeniedHandler(nothingHere))
                .headers(headers -> headers.withObjectPostProcessor(beforeThePage())
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy(NOT_FOR_OUR_PAGES)))
                .addFilterBefore(new SessionGuard(accounts), AuthorizationFilter.class)
                .build();
    }

    /** Pages are forwarded to, and when that is over the server has sent them: what were to follow then would be missing. */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeThePage() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends HeaderWriterFilter> T postProcess(T filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
