package org.earshot.shift;

import java.time.Instant;

/** What somebody wrote at the end of a shift for the next at the same site. */
public record HandOver(long fromAccountId, Instant at, String note) {}
