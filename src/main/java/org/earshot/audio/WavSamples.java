package org.earshot.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns the bytes of WAV frames into numbers, full scale at -1 to 1. */
record WavSamples(Coding coding, int channels, int container) {

    /** How one sample is written. */
    enum Coding {
        PCM8,
        PCM16,
        PCM24,
        PCM32,
        FLOAT32,
        FLOAT64,
        MU_LAW,
        A_LAW
    }

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final float[] MU_LAW = new float[256];
    private static final float[] A_LAW = new float[256];

    static {
        for (int code = 0; code < 256; code++) {
            MU_LAW[code] = muLaw(code) / 32768f;
            A_LAW[code] = aLaw(code) / 32768f;
        }
    }

    /** Adds whole frames, channel after channel, to a mixdown. */
    void add(byte[] file, int start, int frames, Mixdown mix) {
        var values = new float[frames];
        for (int channel = 0; channel < channels; channel++) {
            if (mix.wants(channel)) {
                read(file, start + channel * container, frames, values);
                mix.add(channel, values, frames);
            }
        }
        mix.advance(frames);
    }

    private void read(byte[] file, int first, int frames, float[] values) {
        int step = channels * container;
        int at = first;
        switch (coding) {
            case PCM8 -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = ((file[at] & 0xFF) - 128) / 128f;
                }
            }
            case PCM16 -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = (short) SHORT.get(file, at) / 32768f;
                }
            }
            case PCM24 -> {
                for (int i = 0; i < frames; i++, at += step) {
                    int value = file[at] & 0xFF | (file[at + 1] & 0xFF) << 8 | file[at + 2] << 16;
                    values[i] = value / 8388608f;
                }
            }
            case PCM32 -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = (int) INT.get(file, at) / 2147483648f;
                }
            }
            case FLOAT32 -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = (float) FLOAT.get(file, at);
                }
            }
            case FLOAT64 -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = (float) (double) DOUBLE.get(file, at);
                }
            }
            case MU_LAW -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = MU_LAW[file[at] & 0xFF];
                }
            }
            case A_LAW -> {
                for (int i = 0; i < frames; i++, at += step) {
                    values[i] = A_LAW[file[at] & 0xFF];
                }
            }
        }
    }

    /** ITU-T G.711, table 2: eight segments, all bits inverted; scaled to 16 bits. */
    private static int muLaw(int code) {
        int bits = ~code & 0xFF;
        int magnitude = (((bits & 0x0F) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }

    /** ITU-T G.711, table 1: eight segments, even bits inverted; scaled to 16 bits. */
    private static int aLaw(int code) {
        int bits = code ^ 0x55;
        int segment = bits >> 4 & 7;
        int magnitude = ((bits & 0x0F) << 4) + 8;
        if (segment > 0) {
            magnitude = magnitude + 0x100 << segment - 1;
        }
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }
}
