package org.earshot.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No answer is kept by a browser or on the way to it, whatever else is said further in; only the page's own program is, whose file
 * names change with their content. A page that may not be kept is not held for the back button either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NothingIsStored extends OncePerRequestFilter {

    private static final String PROGRAM = "/VAADIN/build/";
    private static final String PUSH = "/VAADIN/push";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(PROGRAM) || path.startsWith(PUSH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(request, new SettledCaching(response));
    }

    /** Lets nobody further in say otherwise. */
    private static final class SettledCaching extends HttpServletResponseWrapper {

        private static final Set<String> SETTLED = Set.of("cache-control", "pragma", "expires");

        SettledCaching(HttpServletResponse response) {
            super(response);
        }

        private static boolean settled(String name) {
            return SETTLED.contains(name.toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public void setHeader(String name, String value) {
            if (!settled(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!settled(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!settled(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void addDateHeader(String name, long date) {
            if (!settled(name)) {
                super.addDateHeader(name, date);
            }
        }
    }
}
