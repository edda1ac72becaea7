package org.earshot.playback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One grant and what became of it. Granted, delivered and heard are three things: a clip that was made ready and given back
 * unheard was delivered and has no heard milliseconds.
 *
 * @param rightKind as {@link HeldRight#kind} says
 * @param ahead asked for the clip after the one in hand
 * @param sessionHash names the session without being able to open it
 * @param deliveredAt null while, or if ever, it was not fetched
 * @param heardMs milliseconds of sound played after this delivery, replays included
 */
public record Play(
        long grantId,
        long accountId,
        long clipId,
        String rightKind,
        boolean ahead,
        String sessionHash,
        Instant grantedAt,
        @Nullable Instant deliveredAt,
        long heardMs) {}
