package org.earshot.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the person who raised it sees it: what they were told and what they can still say.
 *
 * @param lookBy by when somebody must look, until somebody has
 * @param answers what happened, in order; hidden until the day they asked for
 * @param canAskAgain whether they can ask for another look
 * @param relookUntil until when
 */
public record MyCase(
        String number,
        int version,
        Instant raisedAt,
        @Nullable Instant lookBy,
        boolean open,
        boolean declined,
        @Nullable Instant postponedUntil,
        List<CaseAnswer> answers,
        boolean canAskAgain,
        @Nullable Instant relookUntil) {}
