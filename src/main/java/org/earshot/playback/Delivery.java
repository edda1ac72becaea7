package org.earshot.playback;

import java.util.Arrays;
import org.earshot.clip.Clips;
import org.earshot.playback.GrantStore.Given;
import org.springframework.stereotype.Component;

/** Makes the answer of one play: the whole rendition marked for it, cut to the span of the right, encrypted under its key. */
@Component
final class Delivery {

    private final Clips clips;
    private final Grants grants;

    Delivery(Clips clips, Grants grants) {
        this.clips = clips;
        this.grants = grants;
    }

    byte[] of(Given grant) {
        byte[] key = grants.key(grant);
        byte[] sound = WavSpan.of(clips.rendition(grant.clipId()), grant.right());
        try {
            return SealedSound.sealed(key, sound);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(sound, (byte) 0);
        }
    }
}
