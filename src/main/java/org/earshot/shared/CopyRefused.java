package org.earshot.shared;

/**
 * Somebody tried to take words or sound out of a page, which was refused.
 *
 * @param kind copy, cut, drag, print, save or source
 * @param times how often since the last report, at least 1
 */
public record CopyRefused(long accountId, String kind, int times) {}
