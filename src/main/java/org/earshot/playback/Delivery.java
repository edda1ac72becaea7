package org.earshot.playback;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.audio.Wav;
import org.earshot.clip.Clips;
import org.earshot.mark.MarkPattern;
import org.earshot.mark.Marking;
import org.earshot.playback.GrantStore.Given;
import org.springframework.stereotype.Component;

/** Makes the answer of one play: the whole rendition marked for it, cut to the span of the right, encrypted under its key. */
@Component
class Delivery {

    /** Renditions are WAV of one form: 44 bytes of header, then 16-bit samples, little-endian. */
    private static final int HEADER = 44;

    /** The kinds of right under which what is private may have to be heard. */
    private static final Set<String> UNMASKED = Set.of("case", "privacy");

    private final Clips clips;
    private final Me me;
    private final Grants grants;
    private final MarkKeyStore marks;

    Delivery(Clips clips, Me me, Grants grants, MarkKeyStore marks) {
        this.clips = clips;
        this.me = me;
        this.grants = grants;
        this.marks = marks;
    }

    byte[] of(Given grant) {
        byte[] sound = marked(grant);
        byte[] key = grants.key(grant);
        try {
            return SealedSound.sealed(key, sound);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(sound, (byte) 0);
        }
    }

    /** The marked span as WAV. */
    byte[] marked(Given grant) {
        byte[] wav = unmarked(grant);
        float[] whole = samples(wav);
        float[] marked = Marking.marked(whole, pattern(grant));
        float[] span = span(marked, grant.right());
        try {
            return Wav.write16(span, Marking.RATE);
        } finally {
            Arrays.fill(wav, (byte) 0);
            Arrays.fill(whole, 0);
            Arrays.fill(marked, 0);
            Arrays.fill(span, 0);
        }
    }

    /** The whole rendition as it is stored, which marks are found against. */
    byte[] unmarked(Given grant) {
        return clips.rendition(grant.clipId(), grant.voice(), unmasked(grant.right()));
    }

    /** Private stretches are a beep for everybody but trust-and-safety at work on a case or a privacy matter. */
    private boolean unmasked(HeldRight right) {
        return UNMASKED.contains(right.kind()) && (me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD));
    }

    private MarkPattern pattern(Given grant) {
        byte[] key = marks.key(grant.markVersion());
        return MarkPattern.of(
                MarkSeeds.listener(key, grant.clipId(), grant.accountId()), MarkSeeds.play(key, grant.id()));
    }

    static float[] samples(byte[] wav) {
        var in = ByteBuffer.wrap(wav)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(HEADER)
                .slice();
        var values = in.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float[] samples = new float[values.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = values.get(i) / 32768f;
        }
        return samples;
    }

    /** A span that ends after the sound ends with it; one that begins after it is empty. */
    static float[] span(float[] whole, HeldRight right) {
        int from = (int) Math.min((long) right.fromMs() * Marking.RATE / 1000, whole.length);
        int to = (int) Math.min((long) right.toMs() * Marking.RATE / 1000, whole.length);
        return Arrays.copyOfRange(whole, from, to);
    }
}
