package org.earshot.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to trace a found recording, with everything that came of it; for the two people it belongs to.
 *
 * @param sha256 of the file as it was uploaded
 * @param size in bytes
 * @param soundKept false once the clip it is a copy of was erased
 * @param clipCode the clip that was named with it
 * @param mine whether the reader asked for it; otherwise they are the second person
 * @param runs comparisons, latest first
 * @param people names of everybody who is named on the page
 */
public record Trace(
        long id,
        State state,
        Instant askedAt,
        long askedBy,
        long secondPerson,
        String purpose,
        String place,
        String sha256,
        int size,
        String format,
        int durationMs,
        boolean soundKept,
        @Nullable String clipCode,
        @Nullable String incident,
        boolean mine,
        List<Run> runs,
        @Nullable Report report,
        List<TraceStep> steps,
        Map<Long, String> people) {

    /** Whether anything may be compared. */
    public enum State {
        ASKED,
        AGREED,
        TURNED_DOWN
    }

    /** What people call it, such as TRACE-12. */
    public String number() {
        return number(id);
    }

    static String number(long id) {
        return "TRACE-" + id;
    }

    /** The latest comparison. */
    public @Nullable Run latest() {
        return runs.isEmpty() ? null : runs.getFirst();
    }

    public String name(long account) {
        return people.getOrDefault(account, "?");
    }
}
