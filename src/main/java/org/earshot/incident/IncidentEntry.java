package org.earshot.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in an incident, or was noted in it.
 *
 * @param byId null when the system noted it
 * @param reference what it is about, such as a case's number; may be empty
 * @param text as it was written; may be empty
 */
public record IncidentEntry(
        long id, Instant at, @Nullable Long byId, String byName, EntryKind kind, String reference, String text) {}
