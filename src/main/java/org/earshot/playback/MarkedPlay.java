package org.earshot.playback;

import java.time.Instant;
import org.earshot.clip.Voice;

/**
 * One delivery of a clip and what its mark was made from; nothing here tells the key.
 *
 * @param fromMs where in the clip the delivered part begins, in milliseconds; the whole clip is marked before it is cut
 * @param toMs where it ends; {@link HeldRight#END} for the end of the clip
 * @param markVersion which key the seeds come from
 * @param listenerSeed 32 bytes, the same for every play of this clip by this person under this key
 * @param playSeed 32 bytes, of this play only
 */
public record MarkedPlay(
        long grantId,
        long accountId,
        Instant deliveredAt,
        Voice voice,
        int fromMs,
        int toMs,
        int markVersion,
        byte[] listenerSeed,
        byte[] playSeed) {

    /** Keeps the seeds out of logs. */
    @Override
    public String toString() {
        return "MarkedPlay " + grantId;
    }
}
