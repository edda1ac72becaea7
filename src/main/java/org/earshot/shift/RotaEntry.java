package org.earshot.shift;

import java.time.Instant;

/** One planned stretch of one person at a site; the end is not part of it. */
public record RotaEntry(long id, long siteId, long accountId, RotaKind kind, Instant startsAt, Instant endsAt) {}
