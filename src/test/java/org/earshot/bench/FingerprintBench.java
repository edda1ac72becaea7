package org.earshot.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.earshot.audio.Decoder;
import org.earshot.audio.Leveller;
import org.earshot.mark.LandmarkSearch;
import org.earshot.mark.Landmarks;
import org.earshot.testing.Attacks;
import org.earshot.testing.Babble;

/**
 * Finds the clip that a worn copy is of: by landmarks, among 5,000 and among 300,000. The clips looked for are the real ones,
 * where they are there, or made ones; the many others are made of pieces of their landmarks, moved in pitch and time.
 */
final class FingerprintBench implements Benchmark {

    private static final Path REAL = Path.of("..", "shared", "clips", "real");
    private static final int MADE = 200;
    private static final int MANY = 300_000;
    private static final int FEW = 5_000;
    private static final int TRIES = 20;
    private static final int TRIES_AMONG_MANY = 2;
    private static final int LOOKED_AT = 10;

    private final Decoder decoder = new Decoder(Decoder.Limits.standard());
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Override
    public void run(Figures figures) throws IOException {
        List<float[]> sounds = sounds(figures);
        var taking = new Samples();
        List<Landmarks> clips = new ArrayList<>();
        for (float[] sound : sounds) {
            long start = System.nanoTime();
            clips.add(Landmarks.of(sound));
            taking.add((System.nanoTime() - start) / 1e6 / sound.length * 5 * Landmarks.RATE);
        }
        int own = clips.size();
        while (clips.size() < MANY) {
            clips.add(mixed(clips.get(random.nextInt(own)), clips.get(random.nextInt(own))));
        }
        var lookUp = new Samples();
        attacks().forEach((name, attack) -> {
            int first = 0;
            for (int i = 0; i < TRIES; i++) {
                int clip = random.nextInt(own);
                first += place(attack.apply(sounds.get(clip)), clips, clip, FEW) == 0 ? 1 : 0;
            }
            int among = 0;
            for (int i = 0; i < TRIES_AMONG_MANY; i++) {
                int clip = random.nextInt(own);
                float[] copy = attack.apply(sounds.get(clip));
                long start = System.nanoTime();
                among += place(copy, clips, clip, MANY) < LOOKED_AT ? 1 : 0;
                lookUp.add((System.nanoTime() - start) / 1e9);
            }
            figures.goal("fingerprint." + name + ".first", (double) first / TRIES, Goal.atLeast(0.95));
            figures.goal("fingerprint." + name + ".amongMany", (double) among / TRIES_AMONG_MANY, Goal.atLeast(1));
        });
        figures.rows("landmarks of 5 s", taking, "ms");
        figures.rows("look-up among 300,000", lookUp, "s");
        figures.goal("fingerprint.taking", taking.percentile(50), Goal.atMost(30));
        figures.goal("fingerprint.lookUp", lookUp.max(), Goal.atMost(60));
        figures.remark(
                "Seed " + seed + ". \"first\": the right clip has the most landmarks in common among " + FEW + ", of "
                        + TRIES + " copies. \"amongMany\": it is among the " + LOOKED_AT
                        + " that are compared by their sound, among "
                        + MANY + ", of " + TRIES_AMONG_MANY
                        + " copies. The look-up is timed in memory, on one core: opening the seals is not in it.");
    }

    /** How many other clips have at least as many landmarks in common. */
    private static int place(float[] copy, List<Landmarks> clips, int right, int among) {
        var search = LandmarkSearch.forRecording(copy);
        int votes = search.in(clips.get(right)).votes();
        int before = 0;
        for (int other = 0; other < among; other++) {
            before += other != right && search.in(clips.get(other)).votes() >= votes ? 1 : 0;
        }
        return before;
    }

    private List<float[]> sounds(Figures figures) throws IOException {
        List<float[]> sounds = new ArrayList<>();
        if (Files.isDirectory(REAL)) {
            try (var files = Files.list(REAL)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".wav"))
                        .sorted()
                        .toList()) {
                    sounds.add(Leveller.level(decoder.decode(Files.readAllBytes(file)))
                            .samples());
                }
            }
            figures.remark("Looked for: " + sounds.size() + " real clips.");
        } else {
            for (int i = 0; i < MADE; i++) {
                sounds.add(Babble.samples(seed + i, 1500 + random.nextInt(5000)));
            }
            figures.remark("Looked for: " + MADE + " made clips; the real ones are not here.");
        }
        return sounds;
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

    private static Map<String, UnaryOperator<float[]>> attacks() {
        Map<String, UnaryOperator<float[]>> attacks = new LinkedHashMap<>();
        attacks.put("telephone", sound -> Attacks.speed(Attacks.muLaw(Attacks.halfTheRate(sound)), 0.5));
        attacks.put("noise", sound -> Attacks.noise(sound, 20, 1));
        attacks.put("faster", sound -> Attacks.speed(sound, 1.01));
        attacks.put("slower", sound -> Attacks.speed(sound, 0.98));
        attacks.put("middle", Attacks::middleHalf);
        attacks.put("room", Attacks::room);
        attacks.put("chain", sound -> Attacks.noise(Attacks.room(Attacks.speed(sound, 1.01)), 25, 2));
        return attacks;
    }
}
