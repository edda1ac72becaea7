package org.earshot.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may happen to a play on its way to a found recording. */
enum TraceAttack {
    NOTHING("nothing", Kind.OTHER, (samples, seed) -> samples),
    MP3_64("MP3 64k", Kind.CODEC, (samples, seed) -> mp3(samples, "64k")),
    MP3_32("MP3 32k", Kind.CODEC, (samples, seed) -> mp3(samples, "32k")),
    AAC_64("AAC 64k", Kind.CODEC, (samples, seed) -> aac(samples)),
    OPUS_32("Opus 32k", Kind.CODEC, (samples, seed) -> opus(samples, "32k")),
    OPUS_16("Opus 16k", Kind.CODEC, (samples, seed) -> opus(samples, "16k")),
    EIGHT("8 kHz", Kind.CODEC, (samples, seed) -> narrow(samples, "s16le")),
    MU_LAW("8 kHz mu-law", Kind.CODEC, (samples, seed) -> narrow(samples, "mulaw")),
    FASTER("speed +1 %", Kind.MOVED, (samples, seed) -> TraceTools.sox(samples, "speed", "1.01", "rate", "16000")),
    SLOWER("speed -1 %", Kind.MOVED, (samples, seed) -> TraceTools.sox(samples, "speed", "0.99", "rate", "16000")),
    SHORTER("tempo +1 % (sox)", Kind.MOVED, (samples, seed) -> TraceTools.sox(samples, "tempo", "-s", "1.01")),
    LONGER("tempo -1 % (sox)", Kind.MOVED, (samples, seed) -> TraceTools.sox(samples, "tempo", "-s", "0.99")),
    ATEMPO("tempo +1 % (ffmpeg)", Kind.MOVED, (samples, seed) -> TraceTools.filtered(samples, "atempo=1.01")),
    NOISE("noise 20 dB", Kind.MOVED, (samples, seed) -> TraceRoom.noisy(samples, 20, new Random(seed))),
    HALF("middle half", Kind.MOVED, (samples, seed) -> half(samples)),
    CODECS("MP3 64k, Opus 32k, AAC 64k", Kind.OTHER, (samples, seed) -> aac(opus(mp3(samples, "64k"), "32k"))),
    CROPPED(
            "half, speed +1 %, MP3 32k",
            Kind.OTHER, (samples, seed) -> mp3(TraceTools.sox(half(samples), "speed", "1.01", "rate", "16000"), "32k")),
    CALLED(
            "noise 20 dB, mu-law, Opus 16k",
            Kind.OTHER,
            (samples, seed) -> opus(narrow(TraceRoom.noisy(samples, 20, new Random(seed)), "mulaw"), "16k")),
    AVERAGE("average of three", Kind.OTHER, (samples, seed) -> samples),
    NEAR_ROOM("re-recorded, near", Kind.ROOM, (samples, seed) -> TraceRoom.NEAR.recorded(samples, seed)),
    FAR_ROOM("re-recorded, across a desk", Kind.ROOM, (samples, seed) -> TraceRoom.FAR.recorded(samples, seed));

    /** Attacks that share a goal. */
    enum Kind {
        CODEC,
        MOVED,
        ROOM,
        OTHER
    }

    private interface Change {
        float[] to(float[] samples, long seed) throws IOException, InterruptedException;
    }

    final String called;
    final Kind kind;
    private final Change change;

    TraceAttack(String called, Kind kind, Change change) {
        this.called = called;
        this.kind = kind;
        this.change = change;
    }

    float[] on(float[] samples, long seed) throws IOException, InterruptedException {
        return change.to(samples, seed);
    }

    private static float[] mp3(float[] samples, String rate) throws IOException, InterruptedException {
        return TraceTools.codec(samples, List.of("-c:a", "libmp3lame", "-b:a", rate), "mp3", List.of("-f", "mp3"));
    }

    private static float[] aac(float[] samples) throws IOException, InterruptedException {
        return TraceTools.codec(samples, List.of("-c:a", "aac", "-b:a", "64k"), "adts", List.of("-f", "aac"));
    }

    private static float[] opus(float[] samples, String rate) throws IOException, InterruptedException {
        return TraceTools.codec(samples, List.of("-c:a", "libopus", "-b:a", rate), "opus", List.of("-f", "ogg"));
    }

    private static float[] narrow(float[] samples, String form) throws IOException, InterruptedException {
        return TraceTools.codec(samples, List.of("-ar", "8000"), form, List.of("-f", form, "-ar", "8000", "-ac", "1"));
    }

    private static float[] half(float[] samples) {
        return Arrays.copyOfRange(samples, samples.length / 4, samples.length - samples.length / 4);
    }
}
