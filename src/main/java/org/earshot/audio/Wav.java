package org.earshot.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the rendition that a reviewer hears: mono WAV of 16-bit PCM. */
public final class Wav {

    static final int HEADER = 44;

    private Wav() {}

    /** Samples beyond full scale are clipped, not wrapped. */
    public static byte[] write16(float[] samples, int rate) {
        int dataBytes = Math.multiplyExact(samples.length, 2);
        var out = ByteBuffer.allocate(Math.addExact(HEADER, dataBytes)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER - 8 + dataBytes).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(dataBytes);
        for (float sample : samples) {
            out.putShort((short) Math.clamp(Math.round(sample * 32768f), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return out.array();
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
