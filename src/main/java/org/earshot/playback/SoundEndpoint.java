package org.earshot.playback;

import jakarta.servlet.http.HttpServletRequest;
import org.earshot.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the player fetches sound: the grant in a header, so that no address plays by itself; whole and never from a cache,
 * since a range or a stored copy would be a second use. What it answers opens only with the key that the page has.
 */
@RestController
class SoundEndpoint {

    static final String GRANT = "X-Earshot-Grant";

    private final Playback playback;
    private final RefusedGrants refusedGrants;

    SoundEndpoint(Playback playback, RefusedGrants refusedGrants) {
        this.playback = playback;
        this.refusedGrants = refusedGrants;
    }

    @GetMapping("/sound")
    ResponseEntity<byte[]> sound(@RequestHeader(GRANT) String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCEPT_RANGES, "none")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(playback.deliver(token));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        String token = request.getHeader(GRANT);
        if (token != null && refusal.code().equals("sound.grant")) {
            refusedGrants.note(token);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.sentence());
        problem.setTitle("No sound");
        problem.setProperty("code", refusal.code());
        return answer(problem);
    }

    /** By whose account no sound is opened at all. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongRole(AccessDeniedException denied, HttpServletRequest request) {
        return refused(
                new Refusal("sound.grant", "This right to the sound is not yours. That it was sent has been noted."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> withoutGrant(MissingRequestHeaderException missing) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Send the grant in the header " + missing.getHeaderName() + ".");
        problem.setTitle("No sound");
        problem.setProperty("code", "sound.grant");
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }
}
