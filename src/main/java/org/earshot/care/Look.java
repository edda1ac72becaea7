package org.earshot.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened something of mine.
 *
 * @param reader their name; null where they did not see mine either
 * @param clipCode the clip it was about; null for a wish to be contacted
 */
public record Look(
        Instant at,
        What what,
        @Nullable String reader,
        @Nullable String clipCode) {

    /** What was opened. */
    public enum What {
        /** A review of mine, by a supervisor, with my name. */
        REVIEW,
        /** What I said about a clip that is not distress, by somebody who was not told my name. */
        SECOND_LOOK,
        /** What I asked a colleague or answered them, with both names. */
        SECOND_EAR,
        /** My wish to be contacted, by wellbeing. */
        CONTACT
    }
}
