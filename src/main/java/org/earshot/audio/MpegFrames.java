package org.earshot.audio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Walks the frames of MP3 (ISO/IEC 11172-3, 13818-3) and ADTS AAC (ISO/IEC 13818-7) by their headers alone, which gives
 * the length of the sound and shows a file that is cut short.
 */
final class MpegFrames {

    private static final int[][] BITRATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };
    private static final int[] MP3_RATES = {44_100, 48_000, 32_000};
    private static final int[] AAC_RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000
    };

    private static final int HEADER = 7;

    /** How far a reader looks for the next frame after a damaged one. */
    private static final int SEARCH = 64 * 1024;

    /** One frame's header; {@code length} in bytes, {@code samples} per channel. */
    private record Frame(int rate, int channels, int length, int samples, int sideInfo) {}

    private MpegFrames() {}

    /** Where the sound begins after ID3v2 tags; may lie beyond the end of a file that is cut short. */
    static int afterTags(Bytes bytes) {
        long at = 0;
        while (bytes.is(at, "ID3") && at + 10 <= bytes.length()) {
            long size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | bytes.u8(at + i) & 0x7F;
            }
            at += 10 + size + ((bytes.u8(at + 5) & 0x10) != 0 ? 10 : 0);
        }
        return (int) Math.min(at, bytes.length());
    }

    static boolean isMp3(Bytes bytes, int start) {
        return startsFrames(bytes, start, Container.MP3);
    }

    static boolean isAac(Bytes bytes, int start) {
        return startsFrames(bytes, start, Container.AAC);
    }

    /** One header may be chance; two in a row, or one that ends the file or runs over its end after a tag, are not. */
    private static boolean startsFrames(Bytes bytes, int start, Container kind) {
        var first = frame(bytes, start, kind);
        if (first == null) {
            return false;
        }
        long next = start + (long) first.length();
        return next == bytes.length()
                || next > bytes.length() && start > 0
                || follows(first, frame(bytes, next, kind))
                || next < bytes.length() && trailer(bytes, next);
    }

    static Probe probe(Bytes bytes, Container kind) {
        long at = afterTags(bytes);
        var first = frame(bytes, at, kind);
        if (first == null) {
            throw Container.notSound("The file does not hold the frames it begins with.");
        }
        long promised = kind == Container.MP3 ? promisedFrames(bytes, at, first) : 0;
        long samples = 0;
        long frames = 0;
        while (at < bytes.length() && !trailer(bytes, at)) {
            var frame = frame(bytes, at, kind);
            if (frame == null && at + HEADER > bytes.length() && bytes.u8(at) == 0xFF) {
                throw Bytes.truncated();
            }
            if (frame == null || !follows(first, frame)) {
                at = resume(bytes, at, kind, first);
                continue;
            }
            if (at + frame.length() > bytes.length()) {
                throw Bytes.truncated();
            }
            samples += frame.samples();
            frames++;
            at += frame.length();
        }
        if (promised > 0) {
            frames--;
            samples -= first.samples();
        }
        if (frames < promised) {
            throw Bytes.truncated();
        }
        return new Probe(kind.format(), first.rate(), first.channels(), length(samples, first.rate()));
    }

    private static Duration length(long samples, int rate) {
        return Decoded.length(Math.max(samples, 0), rate);
    }

    /** The number of frames that a Xing, Info or VBRI header promises; 0 without one. */
    private static long promisedFrames(Bytes bytes, long at, Frame first) {
        long xing = at + 4 + first.sideInfo();
        if ((bytes.is(xing, "Xing") || bytes.is(xing, "Info")) && (bytes.be32(xing + 4) & 1) != 0) {
            return bytes.be32(xing + 8);
        }
        return bytes.is(at + 36, "VBRI") ? bytes.be32(at + 36 + 14) : 0;
    }

    /** ID3v1, APE and lyrics tags and zeros end a file without being sound. */
    private static boolean trailer(Bytes bytes, long at) {
        if (bytes.is(at, "TAG") || bytes.is(at, "APETAGEX") || bytes.is(at, "LYRICSBEGIN")) {
            return true;
        }
        for (long i = at; i < Math.min(at + 16, bytes.length()); i++) {
            if (bytes.u8(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static long resume(Bytes bytes, long from, Container kind, Frame first) {
        for (long at = from + 1; at < Math.min(from + SEARCH, bytes.length()); at++) {
            var frame = bytes.u8(at) == 0xFF ? frame(bytes, at, kind) : null;
            if (frame != null && follows(first, frame) && follows(first, frame(bytes, at + frame.length(), kind))) {
                return at;
            }
        }
        return bytes.length();
    }

    private static boolean follows(Frame first, @Nullable Frame next) {
        return next != null && next.rate() == first.rate();
    }

    private static @Nullable Frame frame(Bytes bytes, long at, Container kind) {
        if (at < 0 || at + HEADER > bytes.length() || bytes.u8(at) != 0xFF || (bytes.u8(at + 1) & 0xE0) != 0xE0) {
            return null;
        }
        return kind == Container.MP3 ? mp3(bytes, at) : aac(bytes, at);
    }

    private static @Nullable Frame mp3(Bytes bytes, long at) {
        int version = bytes.u8(at + 1) >> 3 & 3;
        int layer = bytes.u8(at + 1) >> 1 & 3;
        int bitrateIndex = bytes.u8(at + 2) >> 4;
        int rateIndex = bytes.u8(at + 2) >> 2 & 3;
        if (version == 1 || layer != 1 || bitrateIndex == 0 || bitrateIndex == 15 || rateIndex == 3) {
            return null;
        }
        boolean first = version == 3;
        boolean mono = bytes.u8(at + 3) >> 6 == 3;
        int rate = MP3_RATES[rateIndex] >> (first ? 0 : version == 2 ? 1 : 2);
        int bitrate = BITRATES[first ? 0 : 1][bitrateIndex] * 1000;
        int samples = first ? 1152 : 576;
        int length = samples / 8 * bitrate / rate + (bytes.u8(at + 2) >> 1 & 1);
        int sideInfo = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
        return new Frame(rate, mono ? 1 : 2, length, samples, sideInfo);
    }

    private static @Nullable Frame aac(Bytes bytes, long at) {
        int rateIndex = bytes.u8(at + 2) >> 2 & 15;
        int length = (bytes.u8(at + 3) & 3) << 11 | bytes.u8(at + 4) << 3 | bytes.u8(at + 5) >> 5;
        if ((bytes.u8(at + 1) & 0xF6) != 0xF0 || rateIndex >= AAC_RATES.length || length < HEADER) {
            return null;
        }
        int channels = (bytes.u8(at + 2) & 1) << 2 | bytes.u8(at + 3) >> 6;
        int blocks = (bytes.u8(at + 6) & 3) + 1;
        return new Frame(AAC_RATES[rateIndex], channels == 7 ? 8 : Math.max(channels, 1), length, 1024 * blocks, 0);
    }
}
