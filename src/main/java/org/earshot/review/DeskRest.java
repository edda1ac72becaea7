package org.earshot.review;

import java.time.Instant;

/** A break that is meant to last until then, and how long that still is by the database's clock. */
public record DeskRest(Instant until, long leftMs) {}
