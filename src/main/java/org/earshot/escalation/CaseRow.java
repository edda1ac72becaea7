package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case in a list: no category, no words, no sound. */
public record CaseRow(
        String number,
        CaseState state,
        int version,
        CaseSeverity severity,
        Instant raisedAt,
        @Nullable Instant nextDue,
        boolean overdue,
        @Nullable Long ownerId,
        @Nullable Long siteId,
        boolean drill,
        boolean emergency,
        boolean relookAsked) {}
