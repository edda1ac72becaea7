package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody looked at a part of a case, and the reason they gave. */
public record CaseAccess(
        long accountId, Kind kind, @Nullable String reason, Instant at) {

    /** What they looked at. */
    public enum Kind {
        FACTS,
        TRANSCRIPT,
        SOUND
    }
}
