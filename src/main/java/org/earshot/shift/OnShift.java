package org.earshot.shift;

/** Somebody on shift as supervisors see them: a state in words, no times, no counts. */
public record OnShift(long accountId, long siteId, State state) {

    /** What a person on shift is doing, no finer than this. */
    public enum State {
        WORKING,
        ON_BREAK,
        /** At work, and not available for audio today. */
        NO_AUDIO
    }
}
