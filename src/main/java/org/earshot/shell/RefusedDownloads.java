package org.earshot.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.earshot.shared.Actor;
import org.earshot.shared.LinkRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file's address is good in the page that offers it and nowhere else. Opened in another person's session, or once its page is gone, it is
 * answered as if it never was, and told to whoever watches.
 */
@Component
final class RefusedDownloads extends OncePerRequestFilter {

    private static final String ADDRESS = "/VAADIN/dynamic/resource/";
    private static final String PAGE = "download";

    private final ApplicationEventPublisher events;

    RefusedDownloads(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !path(request).startsWith(ADDRESS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && Actor.current().actorId() != null) {
            events.publishEvent(new LinkRefused(PAGE, path(request).substring(ADDRESS.length())));
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
