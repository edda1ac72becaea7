package org.earshot.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done about a trace: who, when, and why where it needs a reason. */
public record TraceStep(
        Act act,
        @Nullable Long accountId,
        Instant at,
        @Nullable String reason) {

    /** What can be done about a trace. */
    public enum Act {
        ASKED,
        HANDED_ON,
        AGREED,
        TURNED_DOWN,
        COMPARED,
        AGAIN,
        INCIDENT,
        RELEASED,
        FETCHED,
        SOUND_GONE
    }
}
