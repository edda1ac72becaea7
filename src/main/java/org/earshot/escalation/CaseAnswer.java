package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the raiser is told, in plain words that the page chooses by kind and outcome; never content.
 *
 * @param outcome what was decided; only for a decision
 */
public record CaseAnswer(Kind kind, @Nullable CaseOutcome outcome, Instant at) {

    /** What happened. */
    public enum Kind {
        RECEIVED,
        ACKNOWLEDGED,
        DECIDED,
        LOOKED_AGAIN,
        REOPENED,
        MERGED,
        CLOSED
    }
}
