package org.earshot.audio;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.earshot.audio.UnreadableSound.Reason;

/**
 * Turns the bytes of a clip into samples: WAV (PCM 8 to 32 bit, float, mu-law, A-law) by itself, FLAC, MP3, Ogg Vorbis,
 * Ogg Opus, M4A and AAC by a throw-away child process. Safe for use by many threads; at most
 * {@link Limits#children()} children run at once. Everything it refuses, it refuses with {@link UnreadableSound}.
 */
public final class Decoder {

    /**
     * How much is taken.
     *
     * @param longest the longest clip
     * @param largestBytes the most bytes of a clip as it arrives
     * @param childTime the most time a child may take for one clip
     * @param children how many children may run at once
     */
    public record Limits(Duration longest, int largestBytes, Duration childTime, int children) {
        /** 5 minutes, 25 MB, 20 seconds, a child per core. */
        public static Limits standard() {
            return new Limits(
                    Duration.ofMinutes(5),
                    25 * 1024 * 1024,
                    Duration.ofSeconds(20),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    static final int MOST_CHANNELS = 8;
    static final int LOWEST_RATE = 8_000;
    static final int HIGHEST_RATE = 96_000;

    /** Encoders pad the ends of a clip; a clip of exactly the longest length must still pass. */
    private static final Duration ENCODER_PADDING = Duration.ofMillis(250);

    private final Limits limits;
    private final Semaphore children;

    public Decoder(Limits limits) {
        this.limits = limits;
        this.children = new Semaphore(limits.children());
    }

    /** Reads headers only, in well under a millisecond a megabyte; throws {@link UnreadableSound} for what must not be taken in. */
    public Probe probe(byte[] sound) {
        var container = container(sound);
        var probe = container.probe(sound);
        refuseOutside(container, probe);
        return probe;
    }

    /** Decodes the whole clip; throws {@link UnreadableSound} for all that {@link #probe} refuses, bombs, and sound that no decoder can read. */
    public Decoded decode(byte[] sound) {
        var container = container(sound);
        var probe = container.probe(sound);
        refuseOutside(container, probe);
        if (container == Container.WAV) {
            return WavForm.read(sound, sound.length).decode(sound);
        }
        children.acquireUninterruptibly();
        try {
            return FfmpegChild.decode(container, probe, container.streamable(sound), limits);
        } finally {
            children.release();
        }
    }

    private Container container(byte[] sound) {
        Objects.requireNonNull(sound);
        if (sound.length == 0) {
            throw new UnreadableSound(Reason.NO_SOUND, "There is no sound in it: the file is empty.");
        }
        if (sound.length > limits.largestBytes()) {
            throw new UnreadableSound(
                    Reason.TOO_LARGE,
                    "The file is larger than " + limits.largestBytes() / (1024 * 1024)
                            + " MB, the most a clip may have.");
        }
        return Container.of(sound);
    }

    private void refuseOutside(Container container, Probe probe) {
        refuseForm(probe.channels(), probe.sampleRate());
        var declared = probe.declared();
        var longest =
                container == Container.WAV ? limits.longest() : limits.longest().plus(ENCODER_PADDING);
        if (declared != null && declared.compareTo(longest) > 0) {
            throw new UnreadableSound(
                    Reason.TOO_LONG,
                    "The sound is longer than " + limits.longest().toSeconds()
                            + " seconds, the longest a clip may be.");
        }
    }

    static void refuseForm(int channels, int rate) {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new UnreadableSound(
                    Reason.NOT_SOUND,
                    "The sound has " + channels + " channels; 1 to " + MOST_CHANNELS + " can be read.");
        }
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new UnreadableSound(
                    Reason.NOT_SOUND,
                    "The sound has " + rate + " samples a second; " + LOWEST_RATE + " to " + HIGHEST_RATE
                            + " can be read.");
        }
    }
}
