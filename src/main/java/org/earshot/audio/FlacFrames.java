package org.earshot.audio;

import org.earshot.audio.UnreadableSound.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a FLAC file and finds its last frame from behind (RFC 9639): its checksum shows that the file is
 * whole, its number how long the sound really is, whatever the header says.
 */
final class FlacFrames {

    /** No frame of 8 channels, 32 bits and the usual block sizes is longer. */
    private static final int LONGEST_FRAME = 1024 * 1024;

    /** A hostile file may be full of headers; an honest one meets a false one once in 16 million bytes. */
    private static final int MOST_CANDIDATES = 32;

    private static final int ID3V1 = 128;

    private static final int[] CRC16 = new int[256];

    static {
        for (int value = 0; value < CRC16.length; value++) {
            int crc = value << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x18005 : crc << 1;
            }
            CRC16[value] = crc;
        }
    }

    private FlacFrames() {}

    static Probe probe(Bytes bytes) {
        long at = MpegFrames.afterTags(bytes) + 4L;
        bytes.need(at, 4 + 34);
        if ((bytes.u8(at) & 0x7F) != 0 || bytes.be24(at + 1) != 34) {
            throw Container.notSound("The FLAC file does not begin with its description.");
        }
        long info = at + 4;
        int blockSize = bytes.be16(info);
        int rate = bytes.be24(info + 10) >> 4;
        int channels = (bytes.u8(info + 12) >> 1 & 7) + 1;
        long total = (bytes.u8(info + 13) & 15L) << 32 | bytes.be32(info + 14);
        boolean last = false;
        while (!last) {
            last = (bytes.u8(at) & 0x80) != 0;
            at += 4 + bytes.be24(at + 1);
        }
        Decoder.refuseForm(channels, rate);
        if (at >= bytes.length()) {
            throw total == 0 && at == bytes.length()
                    ? new UnreadableSound(Reason.NO_SOUND, "There is no sound in it: the FLAC file holds no frames.")
                    : Bytes.truncated();
        }
        long end = lastFrameEnd(bytes, (int) at, blockSize);
        if (total > 0 && end < total) {
            throw Bytes.truncated();
        }
        return new Probe(Container.FLAC.format(), rate, channels, Decoded.length(end, rate));
    }

    /** The number of samples up to the end of the last frame. */
    private static long lastFrameEnd(Bytes bytes, int firstFrame, int blockSize) {
        int end = bytes.length();
        if (end - ID3V1 > firstFrame && bytes.is(end - ID3V1, "TAG")) {
            end -= ID3V1;
        }
        bytes.need(firstFrame, 2);
        int strategy = bytes.u8(firstFrame + 1);
        if (bytes.u8(firstFrame) != 0xFF || (strategy & 0xFE) != 0xF8) {
            throw Container.notSound("The FLAC file does not hold the frames it promises.");
        }
        int candidates = 0;
        int furthest = Math.max(firstFrame, end - LONGEST_FRAME);
        for (int at = end - 8; at >= furthest && candidates < MOST_CANDIDATES; at--) {
            if (bytes.array()[at] == (byte) 0xFF && bytes.u8(at + 1) == strategy) {
                var header = header(bytes, at, end, blockSize);
                if (header != null) {
                    candidates++;
                    if (crc16(bytes, at, end) == 0) {
                        return header;
                    }
                }
            }
        }
        throw Bytes.truncated();
    }

    /** The number of the sample after the frame whose header is at {@code at}; null if there is no header. */
    private static @Nullable Long header(Bytes bytes, int at, int end, int fixedBlock) {
        int p = at + 4;
        int lead = bytes.u8(p);
        int extra = lead < 0x80 ? 0 : Integer.numberOfLeadingZeros(~(lead << 24)) - 1;
        if (lead == 0xFF || lead >= 0x80 && extra < 1 || p + extra + 4 > end) {
            return null;
        }
        long number = extra == 0 ? lead : lead & (0x3F >> extra);
        for (int i = 1; i <= extra; i++) {
            number = number << 6 | bytes.u8(p + i) & 0x3F;
        }
        p += 1 + extra;
        int sizeCode = bytes.u8(at + 2) >> 4;
        int rateCode = bytes.u8(at + 2) & 15;
        int sizeBytes = sizeCode == 6 ? 1 : sizeCode == 7 ? 2 : 0;
        int rateBytes = rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0;
        int headerEnd = p + sizeBytes + rateBytes;
        if (sizeCode == 0 || headerEnd + 3 > end || crc8(bytes, at, headerEnd) != bytes.u8(headerEnd)) {
            return null;
        }
        int size = switch (sizeCode) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << sizeCode - 2;
            case 6 -> bytes.u8(p) + 1;
            case 7 -> bytes.be16(p) + 1;
            default -> 256 << sizeCode - 8;
        };
        boolean countsSamples = (bytes.u8(at + 1) & 1) != 0;
        return (countsSamples ? number : number * fixedBlock) + size;
    }

    private static int crc8(Bytes bytes, int from, int to) {
        int crc = 0;
        for (int at = from; at < to; at++) {
            crc ^= bytes.u8(at);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? crc << 1 ^ 0x107 : crc << 1;
            }
        }
        return crc;
    }

    /** Over a whole frame, its own checksum included, this is 0. */
    private static int crc16(Bytes bytes, int from, int to) {
        int crc = 0;
        for (int at = from; at < to; at++) {
            crc = crc << 8 & 0xFFFF ^ CRC16[crc >> 8 ^ bytes.array()[at] & 0xFF];
        }
        return crc;
    }
}
