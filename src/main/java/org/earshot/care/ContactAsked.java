package org.earshot.care;

import java.time.Instant;

/** Somebody would like to be contacted; no reason is asked, and none is kept. */
public record ContactAsked(long id, long accountId, Instant askedAt) {}
