package org.earshot.playback;

/** A right that holds now: its kind, such as "lease", and its own reference, which changes when the right is given anew. */
public record HeldRight(String kind, String ref) {}
