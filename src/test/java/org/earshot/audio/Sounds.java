package org.earshot.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sound made for tests. */
public final class Sounds {

    static final Decoder DECODER = new Decoder(Decoder.Limits.standard());

    private Sounds() {}

    static float[] tone(double hertz, double amplitude, double seconds, int rate) {
        return tone(hertz, amplitude, 0, seconds, rate);
    }

    static float[] tone(double hertz, double amplitude, double phase, double seconds, int rate) {
        var samples = new float[(int) Math.round(seconds * rate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(phase + 2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    static float[] noise(long seed, double amplitude, int count) {
        var random = new Random(seed);
        var samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
        }
        return samples;
    }

    static float[] join(float[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var all = new float[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static double decibels(double db) {
        return Math.pow(10, db / 20);
    }

    static Decoded decoded(float[] mono, int rate) {
        return new Decoded(mono, rate, 1, "wav", false, Decoded.length(mono.length, rate));
    }

    /** The frequency, in Hz, with the most energy among whole hundreds below half the rate, in a tenth of a second from the middle. */
    static int loudestHundred(float[] all, int rate) {
        var samples = Arrays.copyOfRange(all, all.length / 2, all.length / 2 + rate / 10);
        int loudest = 0;
        double most = -1;
        for (int hertz = 100; hertz < rate / 2; hertz += 100) {
            double energy = amplitudeAt(samples, hertz, rate);
            if (energy > most) {
                most = energy;
                loudest = hertz;
            }
        }
        return loudest;
    }

    static double amplitudeAt(float[] samples, double hertz, int rate) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            re += samples[i] * Math.cos(angle);
            im += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(re, im) / samples.length;
    }

    static byte[] wav16(float[] samples, int rate) {
        return Wav.write16(samples, rate);
    }

    /** A WAV header with any format in front of any bytes; {@code declared} is the length it states for them. */
    static byte[] wav(int code, int channels, int rate, int bits, boolean extensible, byte[] data, long declared) {
        int fmt = extensible ? 40 : 16;
        int block = channels * ((bits + 7) / 8);
        var out = ByteBuffer.allocate(28 + fmt + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt((int) (20 + fmt + declared)).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(fmt).putShort((short) (extensible ? 0xFFFE : code));
        out.putShort((short) channels).putInt(rate).putInt(rate * block).putShort((short) block);
        out.putShort((short) bits);
        if (extensible) {
            out.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) code);
            out.put(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71});
        }
        out.put(ascii("data")).putInt((int) declared).put(data);
        return out.array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Runs the bundled ffmpeg, without the limits that a decoding child has. */
    static byte[] ffmpeg(byte[] input, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-i", "pipe:0"));
        all.addAll(List.of(arguments));
        var builder = FfmpegTool.get().child(all);
        var command = builder.command();
        builder.command(command.subList(command.indexOf("--") + 1, command.size()));
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread.startVirtualThread(() -> {
            try (var in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException closed) {
                process.destroy();
            }
        });
        var output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg " + all + " failed");
        }
        return output;
    }

    /** Ogg Vorbis, stereo, whose pages claim that all of it is one second long; only decoding tells. */
    public static byte[] vorbisThatClaimsASecond(int seconds) throws IOException, InterruptedException {
        var vorbis = ffmpeg(
                wav16(new float[16_000 * seconds], 16_000),
                "-ac",
                "2",
                "-c:a",
                "vorbis",
                "-strict",
                "-2",
                "-f",
                "ogg",
                "pipe:1");
        var pages = ByteBuffer.wrap(vorbis).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < vorbis.length - 27; at++) {
            if (vorbis[at] == 'O' && vorbis[at + 1] == 'g' && vorbis[at + 2] == 'g' && vorbis[at + 3] == 'S') {
                pages.putLong(at + 6, Math.min(pages.getLong(at + 6), 16_000));
                pages.putInt(at + 22, 0);
                pages.putInt(at + 22, pageChecksum(vorbis, at));
            }
        }
        return vorbis;
    }

    private static int pageChecksum(byte[] ogg, int at) {
        int segments = ogg[at + 26] & 0xFF;
        int length = 27 + segments;
        for (int i = 0; i < segments; i++) {
            length += ogg[at + 27 + i] & 0xFF;
        }
        int crc = 0;
        for (int i = at; i < at + length; i++) {
            crc ^= ogg[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
            }
        }
        return crc;
    }
}
