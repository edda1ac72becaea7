package org.earshot.shift;

/**
 * Something a person still answers for, to be handed over or kept.
 *
 * @param textKey its sentence, which takes the number
 * @param path the page where it is handed over; empty when that is done elsewhere
 */
public record OpenDuty(String textKey, int number, String path) {}
