package org.earshot.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as it is read, once: a template or a text, never both. */
public record BuddyMessage(@Nullable BuddyTemplate template, String text, Instant sentAt) {}
