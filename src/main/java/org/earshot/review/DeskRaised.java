package org.earshot.review;

import java.time.Instant;

/** The receipt for a raise. */
public record DeskRaised(String number, Instant at) {}
