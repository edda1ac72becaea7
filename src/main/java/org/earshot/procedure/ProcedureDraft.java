package org.earshot.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that is being written.
 *
 * @param follows the version in force when the text was last written
 * @param text the file, with or without problems
 * @param edition rises with every change; whoever changes or publishes it names the one they have seen
 * @param changed what is different, in words, once it is proposed
 * @param became the version that it was published as
 */
public record ProcedureDraft(
        long id,
        State state,
        String follows,
        String text,
        int edition,
        long writtenBy,
        Instant writtenAt,
        @Nullable String changed,
        @Nullable Long proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String became) {

    /** Where a draft stands. */
    public enum State {
        /** It may be changed. */
        OPEN,
        /** It waits for a second person and may not be changed. */
        PROPOSED,
        PUBLISHED,
        /** Given up, and kept. */
        RETIRED
    }
}
