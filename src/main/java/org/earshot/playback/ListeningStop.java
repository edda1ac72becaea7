package org.earshot.playback;

import org.earshot.shared.Verdict;

/** Something that keeps a person from hearing anything for now; a single objection is enough. */
public interface ListeningStop {

    /**
     * Whether the person may hear what they have a right of this kind to.
     *
     * @param rightKind as {@link HeldRight#kind} says; {@link HeldRight#DESK} for work at the desk
     */
    Verdict mayHear(long accountId, String rightKind);

    /** The same about one clip, for a stop that lets some pass; without it, what is said of all of them is true of each. */
    default Verdict mayHear(long accountId, String rightKind, long clipId) {
        return mayHear(accountId, rightKind);
    }
}
