package org.earshot.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Runs Debian's ffmpeg and sox over 16 kHz mono samples, by pipes. */
final class TraceTools {

    static final List<String> NEEDED = List.of("ffmpeg", "sox");

    private static final List<String> RAW = List.of("-f", "s16le", "-ar", "16000", "-ac", "1");
    private static final List<String> SOX_RAW =
            List.of("-t", "raw", "-r", "16000", "-e", "signed", "-b", "16", "-c", "1");

    private TraceTools() {}

    /** Those of the needed programs that are not there. */
    static List<String> missing() throws InterruptedException {
        var missing = new ArrayList<String>();
        for (String program : NEEDED) {
            try {
                run(List.of(program, program.equals("sox") ? "--version" : "-version"), new byte[0]);
            } catch (IOException e) {
                missing.add(program);
            }
        }
        return missing;
    }

    /** Encodes with {@code encoder} into a stream of {@code format}, and decodes it again as {@code decoded}. */
    static float[] codec(float[] samples, List<String> encoder, String format, List<String> decoded)
            throws IOException, InterruptedException {
        byte[] coded = ffmpeg(samples, encoder, format);
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        command.addAll(decoded);
        command.addAll(List.of("-i", "-"));
        command.addAll(RAW);
        command.add("-");
        return samples(run(command, coded));
    }

    static float[] filtered(float[] samples, String filter) throws IOException, InterruptedException {
        return samples(ffmpeg(samples, List.of("-af", filter, "-ar", "16000"), "s16le"));
    }

    static float[] sox(float[] samples, String... effects) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sox", "-D"));
        command.addAll(SOX_RAW);
        command.add("-");
        command.addAll(SOX_RAW);
        command.add("-");
        command.addAll(List.of(effects));
        return samples(run(command, bytes(samples)));
    }

    private static byte[] ffmpeg(float[] samples, List<String> options, String format)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        command.addAll(RAW);
        command.addAll(List.of("-i", "-"));
        command.addAll(options);
        command.addAll(List.of("-f", format, "-"));
        return run(command, bytes(samples));
    }

    private static byte[] run(List<String> command, byte[] input) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var writer = Thread.ofVirtual().start(() -> {
            try (var out = process.getOutputStream()) {
                out.write(input);
            } catch (IOException e) {
                // A program that has ended with an error says so by its exit code.
                process.destroy();
            }
        });
        byte[] output = process.getInputStream().readAllBytes();
        int code = process.waitFor();
        writer.join();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
        return output;
    }

    private static byte[] bytes(float[] samples) {
        var bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32768f), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return bytes.array();
    }

    private static float[] samples(byte[] bytes) {
        var shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new float[shorts.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shorts.get(i) / 32768f;
        }
        return samples;
    }
}
