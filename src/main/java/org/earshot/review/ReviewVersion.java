package org.earshot.review;

import java.time.Instant;
import java.util.Map;

/** One version of a review as it was filed. */
public record ReviewVersion(
        int version,
        Kind kind,
        Instant filedAt,
        long filedBy,
        long formId,
        int formVersion,
        String transcript,
        Map<String, String> answers,
        String severity) {

    /** How a version came about. */
    public enum Kind {
        FILED,
        /** Taken back; says what had been filed before. */
        UNDONE,
        /** Filed again by the same person after taking it back. */
        CORRECTED
    }
}
