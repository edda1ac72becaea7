package org.earshot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.earshot.Earshot;
import org.earshot.clip.BenchClips;
import org.earshot.mark.LandmarkSearch;
import org.earshot.mark.Landmarks;
import org.earshot.testing.Attacks;
import org.earshot.trace.BenchLandmarks;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Finds the clip that a worn copy is of: by landmarks, among 5,000 in memory, and among 300,000 as a trace does it; the system property
 * {@code earshot.bench.many} is another number of those.
 */
final class FingerprintBench implements Benchmark {

    private static final int MANY = Integer.getInteger("earshot.bench.many", 300_000);
    private static final int FEW = 5_000;
    private static final int TRIES = 40;
    private static final int TRIES_AMONG_MANY = 1;
    private static final int LOOKED_AT = 10;
    private static final int AT_ONCE = 5_000;

    /** As many with the most votes are put in order by their peaks, as a trace does. */
    private static final int CLOSELY = 50;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Override
    public void run(Figures figures) throws IOException {
        var clips = new FingerprintClips(seed);
        amongMany(clips, figures);
        List<Landmarks> few = new ArrayList<>(clips.landmarks);
        while (few.size() < FEW) {
            few.add(clips.another());
        }
        attacks().forEach((name, attack) -> {
            int first = 0;
            for (int i = 0; i < TRIES; i++) {
                int clip = random.nextInt(clips.sounds.size());
                int found = first(attack.apply(clips.sounds.get(clip)), few);
                first += found == clip || clips.same(clip, found) ? 1 : 0;
            }
            figures.goal("fingerprint." + name + ".first", (double) first / TRIES, Goal.atLeast(0.95));
        });
        figures.rows("landmarks of 5 s", clips.taking, "ms");
        figures.goal("fingerprint.taking", clips.taking.percentile(50), Goal.atMost(30));
        figures.remark(clips.remark);
        figures.remark("Seed " + seed + ". \"first\": the right clip comes first among " + FEW + " in memory, of "
                + TRIES + " copies. \"amongMany\": it is among the " + LOOKED_AT
                + " that are compared by their sound, among "
                + MANY + ", of " + TRIES_AMONG_MANY
                + " copies; looked for as a trace does it, in a database on disk, with the seals of all"
                + " landmarks opened.");
    }

    /** The one that comes first. */
    private static int first(float[] copy, List<Landmarks> clips) {
        var search = LandmarkSearch.forRecording(copy);
        List<LandmarkSearch.Likeness> likes = clips.stream().map(search::in).toList();
        return IntStream.range(0, clips.size())
                .boxed()
                .sorted(Comparator.comparingInt(clip -> -likes.get(clip).votes()))
                .limit(CLOSELY)
                .max(Comparator.comparingInt(clip ->
                        search.peaksInCommon(clips.get(clip), likes.get(clip).offsetMs())))
                .orElseThrow();
    }

    private void amongMany(FingerprintClips clips, Figures figures) throws IOException {
        Path data = Files.createTempDirectory("earshot-fingerprint-bench");
        try (var server = start(data)) {
            List<Long> ids = fill(server, clips);
            var lookUp = new Samples();
            var cpu = new Samples();
            var clock = ManagementFactory.getThreadMXBean();
            attacks().forEach((name, attack) -> {
                int among = 0;
                for (int i = 0; i < TRIES_AMONG_MANY; i++) {
                    int clip = random.nextInt(clips.sounds.size());
                    float[] copy = attack.apply(clips.sounds.get(clip));
                    long start = System.nanoTime();
                    long before = clock.getCurrentThreadCpuTime();
                    var found = server.getBean(BenchLandmarks.class).find(copy);
                    lookUp.add((System.nanoTime() - start) / 1e9);
                    cpu.add((clock.getCurrentThreadCpuTime() - before) / 1e9);
                    among += found.stream()
                                    .limit(LOOKED_AT)
                                    .mapToInt(ids::indexOf)
                                    .anyMatch(each -> each == clip || clips.same(clip, each))
                            ? 1
                            : 0;
                }
                System.err.printf("%s: the slowest look-up until now took %.1f s%n", name, lookUp.max());
                figures.goal("fingerprint." + name + ".amongMany", (double) among / TRIES_AMONG_MANY, Goal.atLeast(1));
            });
            figures.rows("look-up among " + MANY, lookUp, "s");
            figures.rows("look-up among " + MANY + ", on the processor", cpu, "s CPU");
            figures.goal("fingerprint.lookUp", lookUp.max(), Goal.atMost(60));
        } finally {
            delete(data);
        }
    }

    /** The clips to look for first, and others up to the full number. */
    private static List<Long> fill(ConfigurableApplicationContext server, FingerprintClips clips) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < MANY) {
            List<Long> some = server.getBean(BenchClips.class).add(Math.min(AT_ONCE, MANY - ids.size()));
            int own = ids.isEmpty() ? clips.landmarks.size() : 0;
            server.getBean(BenchLandmarks.class)
                    .keep(
                            some,
                            IntStream.range(0, some.size())
                                    .mapToObj(i -> i < own ? clips.landmarks.get(i) : clips.another())
                                    .toList());
            ids.addAll(some);
            if (ids.size() % (10 * AT_ONCE) == 0) {
                System.err.println(ids.size() + " clips");
            }
        }
        return ids;
    }

    private static ConfigurableApplicationContext start(Path data) {
        // From class folders Vaadin would look for its development server, which is not in the house.
        System.setProperty("vaadin.productionMode", "true");
        return new SpringApplicationBuilder(Earshot.class, BenchClips.class, BenchLandmarks.class)
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + data,
                        "--spring.datasource.url="
                                + "jdbc:h2:file:" + data.resolve("earshot").toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
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
