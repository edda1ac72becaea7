package org.earshot.playback;

/** How many rights to sound somebody was given to play at once, and how many of them nothing was heard of. */
public record Granted(long accountId, int grants, int unheard) {}
