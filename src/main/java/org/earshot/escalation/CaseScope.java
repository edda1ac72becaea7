package org.earshot.escalation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, for what hangs on it: nothing of its content and no category.
 *
 * @param apart who has nothing to do with its assessment: whoever raised it, and whoever is too close to it
 * @param emergency whether the emergency lane is open
 * @param refers whether the standing decision hands the case to somebody outside
 */
public record CaseScope(
        String number,
        long clipId,
        CaseState state,
        int version,
        CaseSeverity severity,
        Instant capturedAt,
        @Nullable Long ownerId,
        Set<Long> apart,
        boolean emergency,
        boolean refers) {}
