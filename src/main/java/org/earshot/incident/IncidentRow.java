package org.earshot.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident in a list.
 *
 * @param nextDue when the first of its open tasks is due
 */
public record IncidentRow(
        String number,
        String name,
        IncidentKind kind,
        IncidentState state,
        long ownerId,
        Instant openedAt,
        int cases,
        int openTasks,
        @Nullable Instant nextDue) {}
