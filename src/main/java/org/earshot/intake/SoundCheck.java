package org.earshot.intake;

import java.util.concurrent.Semaphore;
import org.earshot.audio.Decoder;
import org.earshot.audio.UnreadableSound;
import org.earshot.clip.ClipRefused;
import org.springframework.stereotype.Component;

/** Looks at a sound before it is taken in: its headers always, and the sound itself where headers can lie about its length. */
@Component
final class SoundCheck {

    private final Decoder decoder;
    private final Semaphore decoding =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    SoundCheck(Decoder decoder) {
        this.decoder = decoder;
    }

    /** The sound's format, such as {@code wav}; refused with {@link ClipRefused} on field {@code sound}. */
    String check(byte[] sound) {
        try {
            var probe = decoder.probe(sound);
            // A WAV file's length follows from its size; the packed formats may unpack to anything.
            if (!probe.format().equals("wav")) {
                decoding.acquireUninterruptibly();
                try {
                    decoder.decode(sound);
                } finally {
                    decoding.release();
                }
            }
            return probe.format();
        } catch (UnreadableSound e) {
            throw new ClipRefused("sound", code(e.reason()), e.sentence());
        }
    }

    private static String code(UnreadableSound.Reason reason) {
        return switch (reason) {
            case NO_SOUND -> "sound.none";
            case NOT_SOUND -> "sound.not-sound";
            case TRUNCATED -> "sound.truncated";
            case TOO_LONG -> "sound.too-long";
            case TOO_LARGE -> "sound.too-large";
            case BOMB -> "sound.bomb";
            case DECODER_FAILED -> "sound.unreadable";
        };
    }
}
