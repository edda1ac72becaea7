package org.earshot.evidence;

/**
 * One thing sealed beside the original sound.
 *
 * @param json a JSON document, kept character by character
 */
public record Exhibit(ExhibitKind kind, String json) {}
