package org.earshot.review;

import java.time.Instant;
import org.earshot.escalation.Raised;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a raise.
 *
 * @param lookBy when somebody must look at it, or null while that is being worked out
 */
public record DeskRaised(
        String number, Instant at, @Nullable Instant lookBy) {

    static DeskRaised of(Raised raised) {
        return new DeskRaised(raised.number(), raised.at(), raised.lookBy());
    }
}
