package org.earshot.intake;

import org.earshot.clip.ClipRefused;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says what was wrong as a problem detail (RFC 9457) with two members more: {@code field} and {@code code}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ClipRefused refused) {
        return answer(of(status(refused.code()), refused.field(), refused.code(), refused.sentence()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal refusal) {
        var status = refusal.code().endsWith(".unknown") ? HttpStatus.NOT_FOUND : status(refusal.code());
        return answer(of(status, null, refusal.code(), refusal.sentence()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MaxUploadSizeExceededException tooLarge) {
        return answer(tooLarge());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MultipartException broken) {
        return answer(of(
                HttpStatus.BAD_REQUEST,
                "sound",
                "request.broken",
                "The request breaks off or is no multipart form with the parts facts and sound."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable) {
        return answer(of(HttpStatus.BAD_REQUEST, null, "request.unreadable", "The request's JSON cannot be read."));
    }

    static ProblemDetail tooLarge() {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "sound",
                "sound.too-large",
                "The file is larger than 25 MB, the most a clip may have.");
    }

    static ProblemDetail of(HttpStatus status, @Nullable String field, String code, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "clip.conflict" -> HttpStatus.CONFLICT;
            case "clip.erased" -> HttpStatus.GONE;
            case "facts.not-json", "facts.none", "sound.none" -> HttpStatus.BAD_REQUEST;
            case "sound.too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "sound.not-sound" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
