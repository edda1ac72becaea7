package org.earshot.queue;

/** Somebody on shift in one word, as supervisors see them. */
public record OnFloor(long accountId, long siteId, Word word) {

    /** All that is said of a person; {@link #LIMITED_MIX} is said for training, languages and volume alike. */
    public enum Word {
        WORKING,
        LIMITED_MIX,
        ON_BREAK,
        /** At work, and not available for audio today. */
        NO_AUDIO
    }
}
