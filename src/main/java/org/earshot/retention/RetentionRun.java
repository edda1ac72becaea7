package org.earshot.retention;

import java.time.Instant;

/**
 * What one night removed of one kind.
 *
 * @param kept the word of {@link Kept#name()}
 * @param whole false when an error stopped it; the next night goes on
 */
public record RetentionRun(String kept, Instant olderThan, long removed, Instant ranAt, boolean whole) {}
