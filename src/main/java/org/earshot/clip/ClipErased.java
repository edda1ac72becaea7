package org.earshot.clip;

/** Of a clip only its tombstone is left; published in the transaction that erases it. */
public record ClipErased(long clipId) {}
