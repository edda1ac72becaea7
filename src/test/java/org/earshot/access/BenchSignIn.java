package org.earshot.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** For benches that fetch without a browser: a header signs a person into the session of the request. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class BenchSignIn extends OncePerRequestFilter {

    public static final String PERSON = "X-Bench-Person";

    private final AccountStore accounts;

    BenchSignIn(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The benches' own addresses are open to whoever is signed in; the application opens none that it does not know. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static SecurityFilterChain benches(HttpSecurity http) {
        return http.securityMatcher("/bench/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String username = request.getHeader(PERSON);
        if (username != null) {
            SignedIn person = accounts.signIn(username).orElseThrow();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, person.getAuthorities()));
            request.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
        chain.doFilter(request, response);
    }
}
