package org.earshot.playback;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Cuts a rendition (WAV, mono, 16 bit, its header 44 bytes) to the span of a right. */
final class WavSpan {

    static final int HEADER = 44;
    private static final int RATE_AT = 24;
    private static final int RIFF_LENGTH_AT = 4;
    private static final int DATA_LENGTH_AT = 40;

    private WavSpan() {}

    /** The span with a header of its own; a span that ends after the sound ends with it, one that begins after it is empty. */
    static byte[] of(byte[] wav, HeldRight right) {
        if (right.isWhole()) {
            return wav;
        }
        int rate = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT);
        int samples = (wav.length - HEADER) / 2;
        int from = (int) Math.min((long) right.fromMs() * rate / 1000, samples);
        int to = (int) Math.min((long) right.toMs() * rate / 1000, samples);
        byte[] span = Arrays.copyOf(wav, HEADER + 2 * (to - from));
        System.arraycopy(wav, HEADER + 2 * from, span, HEADER, 2 * (to - from));
        ByteBuffer.wrap(span)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RIFF_LENGTH_AT, span.length - 8)
                .putInt(DATA_LENGTH_AT, span.length - HEADER);
        Arrays.fill(wav, (byte) 0);
        return span;
    }
}
