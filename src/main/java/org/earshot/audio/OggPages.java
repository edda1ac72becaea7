package org.earshot.audio;

import org.earshot.audio.UnreadableSound.Reason;

/**
 * Walks the pages of an Ogg file (RFC 3533) with Vorbis or Opus (RFC 7845): the last page states the length and says
 * that it is the last; the packets of Opus also state their lengths one by one, so a page that lies is found out.
 */
final class OggPages {

    private static final int HEADER = 27;
    private static final int LAST_PAGE = 4;
    private static final int OPUS_RATE = 48_000;
    private static final int[] OPUS_FRAME_IN_48KHZ = {480, 960, 1920, 2880, 480, 960, 120, 240, 480, 960};

    private OggPages() {}

    static boolean isOpus(Bytes bytes) {
        return bytes.length() > HEADER && bytes.is(firstPacket(bytes), "OpusHead");
    }

    private static long firstPacket(Bytes bytes) {
        return HEADER + bytes.u8(HEADER - 1);
    }

    static Probe probe(Bytes bytes, Container kind) {
        bytes.need(0, HEADER);
        long head = firstPacket(bytes);
        boolean opus = kind == Container.OGG_OPUS;
        if (!opus && !bytes.is(head, "\u0001vorbis")) {
            bytes.need(head, 8);
            throw Container.notSound("The Ogg file holds neither Vorbis nor Opus.");
        }
        int channels = bytes.u8(head + (opus ? 9 : 11));
        int rate = opus ? OPUS_RATE : (int) Math.min(bytes.le32(head + 12), Integer.MAX_VALUE);
        int skipped = opus ? bytes.le16(head + 10) : 0;
        Decoder.refuseForm(channels, rate);
        long samples = Math.max(0, samples(bytes, opus) - skipped);
        if (samples == 0) {
            throw new UnreadableSound(Reason.NO_SOUND, "There is no sound in it: the Ogg file holds no samples.");
        }
        return new Probe(kind.format(), rate, channels, Decoded.length(samples, rate));
    }

    private static long samples(Bytes bytes, boolean opus) {
        long serial = bytes.le32(14);
        long stated = 0;
        long counted = 0;
        boolean ended = false;
        int packet = 0;
        boolean continued = false;
        long at = 0;
        while (at < bytes.length()) {
            if (!bytes.is(at, "OggS")) {
                at = nextPage(bytes, at);
                continue;
            }
            bytes.need(at, HEADER);
            int segments = bytes.u8(at + 26);
            bytes.need(at + HEADER, segments);
            long body = at + HEADER + segments;
            boolean ours = bytes.le32(at + 14) == serial;
            if (ours) {
                stated = Math.max(stated, bytes.le64(at + 6));
                ended |= (bytes.u8(at + 5) & LAST_PAGE) != 0;
            }
            long start = body;
            for (int i = 0; i < segments; i++) {
                int length = bytes.u8(at + HEADER + i);
                if (ours && opus && !continued) {
                    counted += packet > 1 && length > 0 ? opusSamples(bytes, body) : 0;
                }
                body += length;
                if (ours) {
                    continued = length == 255;
                    packet += continued ? 0 : 1;
                }
            }
            bytes.need(start, body - start);
            at = body;
        }
        if (!ended) {
            throw Bytes.truncated();
        }
        return Math.max(stated, counted);
    }

    private static long nextPage(Bytes bytes, long from) {
        for (long at = from + 1; at < bytes.length() - 3; at++) {
            if (bytes.u8(at) == 'O' && bytes.is(at, "OggS")) {
                return at;
            }
        }
        return bytes.length();
    }

    /** RFC 6716, 3.1: the first byte of a packet tells the length and, with the second, the number of its frames. */
    private static long opusSamples(Bytes bytes, long at) {
        int first = bytes.u8(at);
        int config = first >> 3;
        int frame = OPUS_FRAME_IN_48KHZ[config < 12 ? config & 3 : config < 16 ? 4 + (config & 1) : 6 + (config & 3)];
        int frames = switch (first & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> bytes.u8(at + 1) & 0x3F;
        };
        return (long) frame * frames;
    }
}
