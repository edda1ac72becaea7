package org.earshot.review;

import java.time.Instant;

/** A clip heard in this or the previous shift, so that it can still be raised: no words, no sound. */
public record DeskRecent(String code, Instant lastHeardAt, boolean raised) {}
