package org.earshot.mark;

import java.util.List;

/**
 * Somebody who heard, or could have heard, the clip.
 *
 * @param listener the caller's number for them
 * @param seed the listener's seed for this clip under one mark key; whoever heard it under two keys is two suspects
 * @param plays their plays of the clip under that key
 */
public record Suspect(long listener, byte[] seed, List<Play> plays) {

    public Suspect {
        plays = List.copyOf(plays);
    }

    /**
     * @param play the caller's number for it
     * @param seed the seed of that play
     */
    public record Play(long play, byte[] seed) {}
}
