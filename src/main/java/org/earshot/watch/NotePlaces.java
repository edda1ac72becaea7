package org.earshot.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.earshot.shared.Actor;
import org.earshot.shared.Digest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes from where a signed-in person's session is used: when sound is fetched, a page is opened, or something is done on one. A
 * tab that is merely left open does nothing of these.
 */
@Component
final class NotePlaces extends OncePerRequestFilter {

    private final Sightings sightings;

    NotePlaces(Sightings sightings) {
        this.sightings = sightings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return !request.getRequestURI().endsWith("/sound") && !"uidl".equals(kind) && !"init".equals(kind);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Long account = Actor.current().actorId();
        HttpSession session = request.getSession(false);
        if (account != null && session != null) {
            sightings.note(account, Digest.sha256(session.getId()), request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }
}
