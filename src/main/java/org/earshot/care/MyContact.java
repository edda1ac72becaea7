package org.earshot.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** My own wish to be contacted: since when, and when somebody has marked it as done. */
public record MyContact(Instant askedAt, @Nullable Instant contactedAt) {}
