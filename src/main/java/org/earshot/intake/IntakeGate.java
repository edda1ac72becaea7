package org.earshot.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only so many bytes of clips into memory at once, before any of them is read: a clip waits two seconds for its
 * turn and is then asked to come again. Clips far too large are turned away by their announced length.
 */
@Component
final class IntakeGate extends OncePerRequestFilter {

    private static final int KIB = 1024;
    private static final int AT_MOST_AT_ONCE = 16;
    private static final int LARGEST_REQUEST_KIB = 27 * KIB;
    private static final long PATIENCE_SECONDS = 2;

    private final JsonMapper json;
    private final int room;
    private final Semaphore free;

    /** @param megabytes bytes of clips in memory at once; each takes about three times its size while it is sealed */
    IntakeGate(JsonMapper json, @Value("${earshot.intake.megabytes:64}") int megabytes) {
        this.json = json;
        this.room = Math.max(LARGEST_REQUEST_KIB, megabytes * KIB);
        this.free = new Semaphore(room, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/v1/clips");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced > LARGEST_REQUEST_KIB * (long) KIB) {
            write(response, Problems.tooLarge());
            return;
        }
        int needed =
                announced < 0 ? LARGEST_REQUEST_KIB : Math.max(room / AT_MOST_AT_ONCE, (int) (announced / KIB) + 1);
        if (!enter(needed)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(
                    response,
                    Problems.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            null,
                            "intake.busy",
                            "Too many clips are being taken in. Send this one again in a second."));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release(needed);
        }
    }

    private boolean enter(int needed) {
        try {
            return free.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
