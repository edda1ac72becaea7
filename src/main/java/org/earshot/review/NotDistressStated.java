package org.earshot.review;

import java.time.Instant;

/** A reviewer has filed with "heard, not distress"; somebody else looks at it by then. */
public record NotDistressStated(long statementId, long reviewerId, long siteId, Instant dueAt) {}
