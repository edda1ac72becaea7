package org.earshot.queue;

/** Somebody on shift in one word, as supervisors see them. */
public record OnFloor(long accountId, long siteId, Word word) {

    /**
     * All that is said of a person. {@link #LIMITED_MIX} is said of whoever is not cleared for a queue of their languages and of whoever has
     * heard a lot alike, so that it gives nothing away.
     */
    public enum Word {
        AVAILABLE,
        LIMITED_MIX,
        ON_BREAK,
        /** At work, and not available for audio today. */
        NO_AUDIO
    }
}
