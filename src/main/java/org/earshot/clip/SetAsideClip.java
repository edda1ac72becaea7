package org.earshot.clip;

import java.time.Instant;

/** A clip that no rendition could be made of, and why. */
public record SetAsideClip(long id, String code, String locale, Instant receivedAt, String reason) {}
