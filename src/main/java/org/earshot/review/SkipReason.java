package org.earshot.review;

import org.earshot.shared.Refusal;

/** Why somebody does not work on a clip; none of them needs more words. */
public enum SkipReason {
    AUDIO_BROKEN,
    WRONG_LANGUAGE,
    CANNOT_JUDGE,
    KNOWN_VOICE,
    DO_NOT_WANT;

    /** The reason by its name; refused with {@code skip.reason}. */
    static SkipReason of(String name) {
        for (SkipReason reason : values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new Refusal("skip.reason", "Choose a reason for skipping.");
    }
}
