package org.earshot.trace;

import org.earshot.audio.Decoded;
import org.earshot.audio.Decoder;
import org.earshot.audio.Leveller;
import org.earshot.audio.UnreadableSound;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reads found recordings, which nobody has checked, in the decoder's throw-away child. */
@Component
final class FoundSound {

    private final Decoder decoder;

    FoundSound(Decoder decoder) {
        this.decoder = decoder;
    }

    /** Refused with {@code trace.sound} and the decoder's sentence. */
    Decoded decoded(byte[] file) {
        try {
            return decoder.decode(file);
        } catch (UnreadableSound unreadable) {
            throw new Refusal("trace.sound", "This file was not taken. " + unreadable.sentence());
        }
    }

    /** 16 kHz mono at the loudness of a rendition. */
    float[] samples(byte[] file) {
        return Leveller.level(decoded(file)).samples();
    }
}
