package org.earshot.metric;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The way in to the port for machines: the token, and no way for people. Whether the node is fit is told to anybody who reaches it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(MetricSettings.PORT)
class MetricPort {

    private static final RequestMatcher ON_THIS_PORT = request -> WebServerApplicationContext.hasServerNamespace(
            Objects.requireNonNull(WebApplicationContextUtils.getWebApplicationContext(request.getServletContext())),
            "management");

    @Bean
    @Order(0)
    SecurityFilterChain collectors(HttpSecurity http, @Value("${" + MetricSettings.TOKEN + "}") String token) {
        return http.securityMatcher(ON_THIS_PORT)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .hasRole(TokenFilter.COLLECTOR))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterBefore(new TokenFilter(token.strip()), AuthorizationFilter.class)
                .build();
    }
}
