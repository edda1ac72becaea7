package org.earshot.playback;

import java.time.Instant;

/** A right to fetch the sound of one clip once: an opaque token, good in this session until {@code expiresAt}. */
public record SoundGrant(String token, Instant expiresAt) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "SoundGrant until " + expiresAt;
    }
}
