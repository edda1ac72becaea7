package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.earshot.audio.Decoder;
import org.earshot.audio.Leveller;

/** Renditions of the demo's clips and of real ones, and longer sounds joined from them. */
final class TraceSounds {

    /** Beside the project's folder; not part of the project. */
    private static final Path REAL = Path.of("..", "shared", "clips", "real");

    private static final Path DEMO = Path.of("db", "demo", "clips");

    enum Length {
        SHORT("under 2 s"),
        MIDDLE("2 to 4 s"),
        LONG("over 5 s");

        final String called;

        Length(String called) {
            this.called = called;
        }
    }

    record Sound(float[] samples, Length length) {

        double seconds() {
            return (double) samples.length / Leveller.RATE;
        }
    }

    private final List<float[]> clips = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    TraceSounds() throws IOException {
        var decoder = new Decoder(Decoder.Limits.standard());
        int demo = read(DEMO, decoder);
        int real = Files.isDirectory(REAL) ? read(REAL, decoder) : 0;
        remarks.add(
                real > 0
                        ? "Sounds: " + real + " real clips and " + demo + " of the demo."
                        : "Sounds: " + demo + " clips of the demo only; there are no real ones in " + REAL + ".");
    }

    List<String> remarks() {
        return remarks;
    }

    /** Up to {@code each} of every length; those over 5 s are joined. */
    List<Sound> drawn(int each, Random random) {
        var drawn = new ArrayList<Sound>();
        var order = new ArrayList<>(clips);
        Collections.shuffle(order, random);
        order.stream()
                .filter(clip -> within(clip, 0.8, 2))
                .limit(each)
                .forEach(clip -> drawn.add(new Sound(clip, Length.SHORT)));
        order.stream()
                .filter(clip -> within(clip, 2, 4))
                .limit(each)
                .forEach(clip -> drawn.add(new Sound(clip, Length.MIDDLE)));
        for (int i = 0; i < each; i++) {
            drawn.add(new Sound(joined(random), Length.LONG));
        }
        return drawn;
    }

    private float[] joined(Random random) {
        var parts = new ArrayList<float[]>();
        int length = 0;
        while (length <= 5 * Leveller.RATE) {
            float[] part = clips.get(random.nextInt(clips.size()));
            parts.add(part);
            length += part.length;
        }
        var joined = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private int read(Path folder, Decoder decoder) throws IOException {
        try (var files = Files.list(folder)) {
            var sounds = files.filter(file -> file.toString().matches(".*\\.(wav|opus)"))
                    .sorted()
                    .toList();
            for (Path file : sounds) {
                clips.add(
                        Leveller.level(decoder.decode(Files.readAllBytes(file))).samples());
            }
            return sounds.size();
        }
    }

    private static boolean within(float[] clip, double from, double to) {
        double seconds = (double) clip.length / Leveller.RATE;
        return seconds >= from && seconds < to;
    }
}
