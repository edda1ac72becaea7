package org.earshot.clip;

/** A clip has its rendition and may be worked on; published in the transaction that makes it ready. */
public record ClipReady(long clipId, String language, String locale) {}
