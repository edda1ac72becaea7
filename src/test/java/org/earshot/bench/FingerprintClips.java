package org.earshot.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.audio.Decoder;
import org.earshot.audio.Leveller;
import org.earshot.mark.LandmarkSearch;
import org.earshot.mark.Landmarks;
import org.earshot.testing.Babble;

/**
 * Clips to look for, the real ones where they are there, and any number of others to look among: pieces of the landmarks of those, moved in pitch
 * and time and joined to 5 s.
 */
final class FingerprintClips {

    private static final Path REAL = Path.of("..", "shared", "clips", "real");
    private static final int MADE = 200;

    /** Peaks of 5 s. */
    private static final int LONG = 150;

    private final long seed;
    private final Random random;
    final List<float[]> sounds = new ArrayList<>();
    final List<Landmarks> landmarks = new ArrayList<>();
    final Samples taking = new Samples();
    final String remark;

    FingerprintClips(long seed) throws IOException {
        this.seed = seed;
        this.random = new Random(seed);
        remark = read();
        for (float[] sound : sounds) {
            long start = System.nanoTime();
            landmarks.add(Landmarks.of(sound));
            taking.add((System.nanoTime() - start) / 1e6 / sound.length * 5 * Landmarks.RATE);
        }
    }

    private String read() throws IOException {
        if (!Files.isDirectory(REAL)) {
            for (int i = 0; i < MADE; i++) {
                sounds.add(Babble.samples(seed + i, 1500 + random.nextInt(5000)));
            }
            return "Looked for: " + MADE + " made clips; the real ones are not here.";
        }
        var decoder = new Decoder(Decoder.Limits.standard());
        try (var files = Files.list(REAL)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".wav"))
                    .sorted()
                    .toList()) {
                sounds.add(
                        Leveller.level(decoder.decode(Files.readAllBytes(file))).samples());
            }
        }
        return "Looked for: " + sounds.size() + " real clips.";
    }

    /** Some of the real ones are the same recording, cut a little differently: either is right. */
    boolean same(int one, int other) {
        if (one >= sounds.size() || other >= sounds.size()) {
            return false;
        }
        var search = LandmarkSearch.forRecording(sounds.get(one));
        int offset = search.in(landmarks.get(other)).offsetMs();
        int all = Math.min(landmarks.get(one).size(), landmarks.get(other).size());
        return search.peaksInCommon(landmarks.get(other), offset) > 0.8 * all;
    }

    Landmarks another() {
        Landmarks other = mixed(any(), any());
        while (other.size() < LONG) {
            other = joined(other, mixed(any(), any()));
        }
        return other;
    }

    private Landmarks any() {
        Landmarks any = landmarks.get(random.nextInt(landmarks.size()));
        return any.size() == 0 ? any() : any;
    }

    private static Landmarks joined(Landmarks one, Landmarks other) {
        var begin = ByteBuffer.wrap(one.bytes()).asIntBuffer();
        var end = ByteBuffer.wrap(other.bytes()).asIntBuffer();
        var out = ByteBuffer.allocate(4 * (begin.limit() + end.limit()));
        int joint = begin.limit() == 0 ? 0 : (begin.get(begin.limit() - 1) >>> 16) + 1;
        while (begin.hasRemaining()) {
            out.putInt(begin.get());
        }
        while (end.hasRemaining()) {
            out.putInt(moved(end.get(), joint, 0, 1));
        }
        return Landmarks.read(out.array());
    }

    /** Four bytes a peak: 16 bits of time, 16 of pitch. */
    private Landmarks mixed(Landmarks one, Landmarks other) {
        var begin = ByteBuffer.wrap(one.bytes()).asIntBuffer();
        var end = ByteBuffer.wrap(other.bytes()).asIntBuffer();
        int half = begin.limit() / 2;
        int rest = end.limit() - end.limit() / 2;
        var out = ByteBuffer.allocate(4 * (half + rest));
        int pitch = random.nextInt(61) - 30;
        double tempo = 0.9 + 0.2 * random.nextDouble();
        for (int i = 0; i < half; i++) {
            out.putInt(moved(begin.get(i), 0, pitch, tempo));
        }
        int joint = half == 0 ? 0 : (int) ((begin.get(half - 1) >>> 16) * tempo) + 1;
        int since = rest == 0 ? 0 : end.get(end.limit() - rest) >>> 16;
        for (int i = end.limit() - rest; i < end.limit(); i++) {
            out.putInt(moved(end.get(i) - (since << 16), joint, pitch, tempo));
        }
        return Landmarks.read(out.array());
    }

    private static int moved(int peak, int later, int pitch, double tempo) {
        return ((int) ((peak >>> 16) * tempo) + later) << 16 | Math.max(0, (peak & 0xffff) + pitch);
    }
}
