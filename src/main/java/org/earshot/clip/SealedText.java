package org.earshot.clip;

/** A text that was sealed by {@link Clips#seal}, with what is needed to open it. */
public record SealedText(long clipId, String purpose, byte[] sealed) {}
