package org.earshot.clip;

import org.earshot.audio.Decoder;
import org.springframework.stereotype.Component;

/** The sound of a clip in either voice: the stored rendition, or one made on demand of the original, which is kept nowhere. */
@Component
final class VoicedSounds {

    private final ClipStore store;
    private final SoundStore sounds;
    private final Decoder decoder;

    VoicedSounds(ClipStore store, SoundStore sounds, Decoder decoder) {
        this.store = store;
        this.sounds = sounds;
        this.decoder = decoder;
    }

    byte[] of(long clipId, ClipKey key, Voice voice) {
        byte[] disguised = opened(clipId, key, SoundKind.RENDITION);
        return voice == Voice.DISGUISED
                ? disguised
                : Rendered.of(decoder, opened(clipId, key, SoundKind.ORIGINAL)).wav();
    }

    private byte[] opened(long clipId, ClipKey key, SoundKind kind) {
        String location = store.location(clipId, kind).orElseThrow(Clips::notReady);
        return key.openSound(kind, sounds.read(location));
    }
}
