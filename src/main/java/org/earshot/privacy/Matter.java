package org.earshot.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.review.PrivateFlag;
import org.jspecify.annotations.Nullable;

/**
 * One clip of the privacy queue with what was flagged of it.
 *
 * @param flags what was marked, oldest first; their words are masked
 * @param proposed the erasure that waits for an answer
 * @param steps what was done so far, oldest first
 * @param people display names of those who did something, by account
 */
public record Matter(
        long id,
        String clipCode,
        String locale,
        int durationMs,
        boolean held,
        boolean open,
        List<PrivateFlag> flags,
        @Nullable Proposed proposed,
        List<MatterStep> steps,
        Map<Long, String> people) {

    /** A proposal to erase. */
    public record Proposed(long byAccount, Instant at, String reason) {}

    /** The stretch of sound that covers everything that was marked; null when no sound was marked. */
    public @Nullable SoundSpan marked() {
        return SoundSpan.covering(flags);
    }

    /** As messages and decisions name it. */
    public String reference() {
        return reference(id);
    }

    static String reference(long id) {
        return "PRIV-" + id;
    }
}
