package org.earshot.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done about a matter: who, when, why; a stretch of sound where it was masked. */
public record MatterStep(
        Act act,
        @Nullable Long accountId,
        Instant at,
        @Nullable String reason,
        @Nullable Integer fromMs,
        @Nullable Integer toMs) {

    /** What can be done about a matter. */
    public enum Act {
        FLAGGED,
        TAKEN,
        ASKED_FOR_SOUND,
        MASKED,
        PROPOSED,
        APPROVED,
        TURNED_DOWN,
        ERASED,
        RETURNED
    }
}
