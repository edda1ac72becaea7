package org.earshot.review;

import org.earshot.exposure.Severity;
import org.earshot.shared.Refusal;

/** Why somebody does not work on a clip; none of them needs more words. */
public enum SkipReason {
    AUDIO_BROKEN,
    WRONG_LANGUAGE,
    CANNOT_JUDGE,
    KNOWN_VOICE,
    DO_NOT_WANT;

    /** What others are to expect of the clip: S2 or above where somebody did not want to hear it, whatever else they chose. */
    Severity atLeast(Severity own) {
        return this == DO_NOT_WANT && !own.heavy() ? Severity.S2 : own;
    }

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
