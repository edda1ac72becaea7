package org.earshot.identity;

import java.time.Instant;
import java.util.Set;
import org.earshot.clip.IdentityField;
import org.jspecify.annotations.Nullable;

/**
 * A use of break-glass; it holds no identity.
 *
 * @param until when it is over, an hour after it was used
 * @param reviewDue by when somebody else looks at it
 * @param outcome null until then
 */
public record GlassBroken(
        long id,
        String caseNumber,
        Set<IdentityField> fields,
        String reason,
        long usedBy,
        Instant usedAt,
        Instant until,
        Instant reviewDue,
        @Nullable Long reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable Outcome outcome,
        @Nullable String finding) {

    /** What the one who looked at it found. */
    public enum Outcome {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    public boolean live(Instant now) {
        return now.isBefore(until);
    }

    public boolean overdue(Instant now) {
        return outcome == null && now.isAfter(reviewDue);
    }
}
