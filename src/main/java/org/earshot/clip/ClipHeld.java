package org.earshot.clip;

/** A clip was put on hold; published in the transaction that places the hold. */
public record ClipHeld(long clipId) {}
