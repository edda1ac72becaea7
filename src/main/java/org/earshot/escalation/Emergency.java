package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One opening of the emergency lane. */
public record Emergency(
        int no,
        long openedBy,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Long stoodDownBy,
        @Nullable Instant stoodDownAt,
        Command.@Nullable Reached reached,
        @Nullable Long reviewedBy,
        @Nullable Instant reviewedAt) {

    public boolean open() {
        return stoodDownBy == null;
    }

    static Emergency opened(int no, long by, Instant at) {
        return new Emergency(no, by, at, at, null, null, null, null, null);
    }

    Emergency updated(Instant at) {
        return new Emergency(no, openedBy, openedAt, at, stoodDownBy, stoodDownAt, reached, reviewedBy, reviewedAt);
    }

    Emergency stoodDown(long by, Instant at, Command.Reached who) {
        return new Emergency(no, openedBy, openedAt, updatedAt, by, at, who, reviewedBy, reviewedAt);
    }

    Emergency reviewed(long by, Instant at) {
        return new Emergency(no, openedBy, openedAt, updatedAt, stoodDownBy, stoodDownAt, reached, by, at);
    }
}
