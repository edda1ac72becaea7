package org.earshot.review;

import org.jspecify.annotations.Nullable;

/**
 * The answer to keeping a draft: how long the leases now run, and why one is lost.
 *
 * @param leaseLeftMs of the clip in hand
 * @param readyLeaseLeftMs of the clip that is ready, or null
 * @param lost why the lease is gone, in words a person can read; the text is kept
 */
public record DeskSaved(
        long leaseLeftMs,
        @Nullable Long readyLeaseLeftMs,
        @Nullable String lost) {}
