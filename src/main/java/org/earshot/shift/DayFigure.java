package org.earshot.shift;

/** One figure of a shift: the key of its text, and the number. */
public record DayFigure(String textKey, long number) {}
