package org.earshot.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the clip of a case stays held, and who answers for it.
 *
 * @param until the last day (UTC) of the hold
 * @param referredAt when the case was last handed to somebody outside
 * @param decision the approved decision that released it
 */
public record HoldTerm(
        String caseNumber,
        LocalDate until,
        long ownerId,
        @Nullable Instant referredAt,
        @Nullable Instant releasedAt,
        @Nullable String decision) {}
