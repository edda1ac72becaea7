package org.earshot.playback;

import java.time.Instant;

/**
 * A right to fetch the sound of one clip once, and what opens the answer. It reaches the page over the channel of the page and
 * never over an address.
 *
 * @param token opaque, good in this session until {@code expiresAt}
 * @param key Base64 of the 256-bit key that this one answer is encrypted with ({@link SealedSound})
 * @param fromMs where in the clip the delivered sound begins, in milliseconds
 */
public record SoundGrant(String token, String key, int fromMs, Instant expiresAt) {

    /** Keeps token and key out of logs. */
    @Override
    public String toString() {
        return "SoundGrant until " + expiresAt;
    }
}
