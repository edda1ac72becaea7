package org.earshot.clip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.shared.Digest;
import org.earshot.testing.TestClips;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Seals made-up clips as the register does, for rows that are written in bulk. */
public final class SampleClips {

    /** Columns of {@link Made#clip}. */
    public static final String CLIP = "id code external_id content_mac sound_sha256 locale language captured_at"
            + " device_kind trigger_kind wake_word risk_hint account_pseudonym device_pseudonym speaker_pseudonym"
            + " received_at ready_at wrapped_key sealed_words state";

    public static final String IDENTITY = "clip_id sealed";
    public static final String RENDITION =
            "clip_id duration_ms sealed_peaks loudness_lufs true_peak_dbtp gain_db damaged";
    public static final String SOUND = "clip_id kind location format size sha256";

    /** How long clips may be: each length has one tone, which all clips of that length that have a sound sound like. */
    public static final List<Integer> LENGTHS_MS = List.of(1000, 2000, 3000, 4000, 6000, 9000, 15000, 30000);

    private static final int PAIRS_A_SECOND = 50;

    private final Sealing sealing;
    private final SoundStore store;
    private final Map<Integer, byte[]> tones = new HashMap<>();
    private final Map<Integer, String> sha256 = new HashMap<>();

    private SampleClips(Sealing sealing, SoundStore store) {
        this.sealing = sealing;
        this.store = store;
        LENGTHS_MS.forEach(length -> {
            byte[] tone = TestClips.tone(440, length);
            tones.put(length, tone);
            sha256.put(length, Digest.sha256(tone));
        });
    }

    public static SampleClips of(ApplicationContext server) {
        return new SampleClips(server.getBean(Sealing.class), server.getBean(SoundStore.class));
    }

    /** A clip that is ready, sealed under a key of its own, as rows. */
    public final class Made {

        private final long id;
        private final NewClip clip;
        private final int durationMs;
        private final Instant received;

        private Made(long id, NewClip clip, int durationMs, Instant received) {
            this.id = id;
            this.clip = clip;
            this.durationMs = durationMs;
            this.received = received;
        }

        public @Nullable Object[] clip() {
            var facts = clip.facts();
            return new @Nullable Object[] {
                id,
                clip.code(),
                facts.externalId(),
                clip.contentMac(),
                clip.soundSha256(),
                facts.locale(),
                facts.locale().substring(0, 2),
                facts.capturedAt(),
                facts.deviceKind(),
                facts.trigger(),
                facts.wakeWord(),
                facts.riskHint(),
                clip.accountPseudonym(),
                clip.devicePseudonym(),
                clip.speakerPseudonym(),
                received,
                received.plusSeconds(2),
                clip.wrappedKey(),
                clip.sealedWords(),
                "READY"
            };
        }

        public Object[] identity() {
            return new Object[] {id, sealing.identity(id, clip.facts())};
        }

        /** With the even waveform of a tone. */
        public Object[] rendition() {
            byte[] peaks = new byte[Math.max(1, durationMs * PAIRS_A_SECOND / 1000) * 2];
            for (int i = 0; i < peaks.length; i++) {
                peaks[i] = (byte) (i % 2 == 0 ? -60 : 60);
            }
            return new Object[] {id, durationMs, clip.key().seal("peaks", peaks), -20.0, -6.0, 0.0, false};
        }

        /** Writes the tone of the clip's length as its sounds. */
        public List<Object[]> sounds() {
            return List.of(sound(SoundKind.ORIGINAL), sound(SoundKind.RENDITION));
        }

        private Object[] sound(SoundKind kind) {
            var stored = store.write(clip.key().sealSound(kind, Objects.requireNonNull(tones.get(durationMs))));
            return new Object[] {id, kind.name(), stored.location(), "wav", stored.size(), stored.sha256()};
        }

        public byte[] seal(String purpose, String text) {
            return clip.key().seal("text " + purpose, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param durationMs one of {@link #LENGTHS_MS} */
    public Made make(long id, String code, ClipFacts facts, int durationMs, Instant received) {
        String sound = Objects.requireNonNull(sha256.get(durationMs));
        var clip = sealing.seal(code, facts, sealing.content(facts, sound), sound);
        return new Made(id, clip, durationMs, received);
    }
}
