package org.earshot.audio;

import org.earshot.audio.UnreadableSound.Reason;
import org.earshot.audio.WavSamples.Coding;

/**
 * Where the sound of a WAV file lies and how it is written, found by walking the RIFF chunks of an untrusted file.
 *
 * @param container bytes a sample takes
 * @param start first byte of the sound
 * @param frames whole frames that are there
 * @param open whether the header leaves the length open, as writers into a pipe do
 * @param torn whether an open sound ends inside a frame
 */
record WavForm(
        Coding coding, int channels, int rate, int container, int start, int frames, boolean open, boolean torn) {

    /** Writers into a pipe put 0, 0xFFFFFFFF or something just below 2 GB (sox) where the length belongs. */
    private static final long OPEN_FROM = 0x7FFFF000L;

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;

    private record Format(Coding coding, int channels, int rate, int container) {
        int frameBytes() {
            return channels * container;
        }
    }

    static WavForm read(byte[] file, int length) {
        var bytes = new Bytes(file, length);
        bytes.need(0, 12);
        Format format = null;
        long at = 12;
        while (at + 8 <= length) {
            long size = bytes.le32(at + 4);
            long body = at + 8;
            if (bytes.is(at, "fmt ") && format == null) {
                format = format(bytes, body, size);
            } else if (bytes.is(at, "data")) {
                if (format == null) {
                    throw new UnreadableSound(
                            Reason.NOT_SOUND,
                            "The WAV file does not say how its sound is written before the sound begins.");
                }
                return sound(bytes, format, body, size);
            }
            at = next(bytes, body, size);
        }
        throw Bytes.truncated();
    }

    /** Chunks are padded to even lengths; some writers forget it. */
    private static long next(Bytes bytes, long body, long size) {
        long end = body + size;
        boolean unpadded = bytes.is(end, "data") || bytes.is(end, "fmt ");
        return unpadded ? end : end + (size & 1);
    }

    private static Format format(Bytes bytes, long body, long size) {
        if (size < 16) {
            throw notReadable("its format is too short");
        }
        bytes.need(body, 16);
        int code = bytes.le16(body);
        int channels = bytes.le16(body + 2);
        long rate = bytes.le32(body + 4);
        int block = bytes.le16(body + 12);
        int bits = bytes.le16(body + 14);
        if (code == EXTENSIBLE) {
            if (size < 40) {
                throw notReadable("its extended format is too short");
            }
            bytes.need(body, 40);
            code = bytes.le16(body + 24);
        }
        Decoder.refuseForm(channels, (int) Math.min(rate, Integer.MAX_VALUE));
        int container = block / channels;
        if (block % channels != 0 || container < (bits + 7) / 8) {
            throw notReadable("its frame length does not fit its channels");
        }
        return new Format(coding(code, container, bits), channels, (int) rate, container);
    }

    private static Coding coding(int code, int container, int bits) {
        if (bits > 0) {
            switch (code) {
                case PCM -> {
                    switch (container) {
                        case 1 -> {
                            return Coding.PCM8;
                        }
                        case 2 -> {
                            return Coding.PCM16;
                        }
                        case 3 -> {
                            return Coding.PCM24;
                        }
                        case 4 -> {
                            return Coding.PCM32;
                        }
                        default -> {}
                    }
                }
                case FLOAT -> {
                    if (container == 4 && bits == 32) {
                        return Coding.FLOAT32;
                    }
                    if (container == 8 && bits == 64) {
                        return Coding.FLOAT64;
                    }
                }
                case A_LAW -> {
                    if (container == 1) {
                        return Coding.A_LAW;
                    }
                }
                case MU_LAW -> {
                    if (container == 1) {
                        return Coding.MU_LAW;
                    }
                }
                default -> {}
            }
        }
        throw notReadable("coding " + code + " with " + bits + " bits is not one Earshot knows");
    }

    private static WavForm sound(Bytes bytes, Format format, long body, long size) {
        long there = bytes.length() - body;
        boolean open = size >= OPEN_FROM || size == 0 && there >= format.frameBytes() && !chunkAt(bytes, body);
        if (!open && size > there) {
            throw Bytes.truncated();
        }
        long sound = open ? there : size;
        int frames = (int) (sound / format.frameBytes());
        if (frames == 0) {
            throw new UnreadableSound(Reason.NO_SOUND, "There is no sound in it: the WAV file holds no samples.");
        }
        boolean torn = open && sound % format.frameBytes() != 0;
        return new WavForm(
                format.coding(), format.channels(), format.rate(), format.container(), (int) body, frames, open, torn);
    }

    /** Whether another chunk, not sound, follows a sound chunk of length 0. */
    private static boolean chunkAt(Bytes bytes, long at) {
        if (at + 8 > bytes.length() || at + 8 + bytes.le32(at + 4) > bytes.length()) {
            return false;
        }
        return bytes.id(at).chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static UnreadableSound notReadable(String why) {
        return new UnreadableSound(Reason.NOT_SOUND, "The WAV file cannot be read: " + why + ".");
    }

    Probe probe() {
        return new Probe(Container.WAV.format(), rate, channels, Decoded.length(frames, rate));
    }

    Decoded decode(byte[] file) {
        var samples = new WavSamples(coding, channels, container);
        var mix = new Mixdown(channels, frames);
        samples.add(file, start, frames, mix);
        var mono = mix.mono();
        if (mix.cancelledOut()) {
            var loudest = Mixdown.only(channels, mix.loudest(), frames);
            samples.add(file, start, frames, loudest);
            mono = loudest.mono();
        }
        return new Decoded(
                mono,
                rate,
                channels,
                Container.WAV.format(),
                torn || mix.brokenNumbers(),
                Decoded.length(frames, rate));
    }
}
