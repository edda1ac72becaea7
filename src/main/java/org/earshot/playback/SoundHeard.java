package org.earshot.playback;

import org.jspecify.annotations.Nullable;

/**
 * Some of a clip was played, under whatever right; published in the transaction that writes it to the play log.
 *
 * @param riskHint how heavy its sender believes it is, S0 to S4
 */
public record SoundHeard(
        long accountId, long clipId, @Nullable String riskHint) {}
