package org.earshot.clip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a clip has come, for the machine that handed it in: SEALED, READY or SET_ASIDE. No identity, no words. */
record ClipState(
        String externalId,
        String code,
        String state,
        Instant receivedAt,
        @Nullable Instant readyAt,
        @Nullable String setAsideReason) {}
