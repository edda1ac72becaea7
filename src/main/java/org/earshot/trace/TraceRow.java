package org.earshot.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trace in a list; nobody who was named.
 *
 * @param waitsForMe whether the reader is the second person and has not answered
 * @param outcome of the latest comparison; null while there is none
 */
public record TraceRow(
        String number,
        Instant askedAt,
        String askedByName,
        String secondPersonName,
        Trace.State state,
        boolean waitsForMe,
        @Nullable Outcome outcome) {}
