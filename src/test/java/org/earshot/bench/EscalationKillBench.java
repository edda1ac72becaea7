package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Kills the path with SIGKILL at random moments of raises, timers and referrals, and looks after each start whether everything that was
 * confirmed is there and no timer fired twice; at the end of a series, whether one never fired. The core 200 times on each database
 * ({@code -Dearshot.bench.kills}), the whole application 20 times ({@code -Dearshot.bench.kills.whole}); one series alone by
 * {@code -Dearshot.bench.series=core.h2}, core.postgresql, whole.h2 or whole.postgresql. {@code -Dearshot.bench.minutes} ends a series early. The seed is new each run and printed
 * ({@code -Dearshot.bench.seed} takes one).
 */
public final class EscalationKillBench implements Benchmark {

    private static final int CORE = Integer.getInteger("earshot.bench.kills", 200);
    private static final int WHOLE = Integer.getInteger("earshot.bench.kills.whole", 20);
    /** A series ends with fewer kills after so many minutes. */
    private static final int MINUTES = Integer.getInteger("earshot.bench.minutes", 24 * 60);

    /** Seconds in which overdue timers may not get fewer before the last life calls them stuck. */
    private static final int LAST_LOOK = 60;

    /** Raises, timers and steps to a referral that a life begins, at random up to this, before a kill comes near. */
    private static final int LONGEST_LIFE = 24;

    /** The next of one of these, chosen at random, is killed. */
    private static final List<String> PHASES = List.of("raise", "timer", "referral");

    /** Milliseconds, at random up to this, from its beginning to the kill. */
    private static final int LATEST = 60;

    /** Seconds after which a life is killed wherever it is, so that one that never comes to its phase ends too. */
    private static final int LONGEST_WAIT = 20;

    /** A life that is killed when it has looked, before it works. */
    private static final int LOOKS_ONLY = -1;

    /** A life that ends by itself once it has started, to leave its classes for quicker starts of the others. */
    private static final int ARCHIVE = -2;

    private static final String MENDED = "was mended";

    private static final Predicate<String> CONFIRMED =
            line -> line.startsWith("raised ") || line.startsWith("stepped ") || line.startsWith("sent ");

    private final long seed = Long.getLong("earshot.bench.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final String classPath = jars();

    /** What a series saw. */
    private record Seen(int kills, Map<String, Integer> counts, Map<String, Integer> worst, Life last) {}

    @Override
    public void run(Figures figures) throws Exception {
        figures.remark("Seed " + seed + ".");
        System.out.println("Seed " + seed);
        for (String kind : List.of("core", "whole")) {
            int kills = kind.equals("core") ? CORE : WHOLE;
            if (asked(kind + ".h2")) {
                report(figures, kind + ".h2", series(kind, kills, List.of()));
            }
            if (asked(kind + ".postgresql")) {
                try (var postgres = EmbeddedPostgres.start()) {
                    report(figures, kind + ".postgresql", series(kind, kills, on(postgres)));
                }
            }
        }
        figures.remark("Raises, timers brought forward at random, and referrals run side by side in the process that is"
                + " killed. A number counts as confirmed when it was printed after the door had answered."
                + " PostgreSQL itself is not killed.");
    }

    /** The class path with jars in the place of folders, since the JVM archives only classes that come from jars. */
    private static String jars() {
        var tool = java.util.spi.ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        try {
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                if (Files.isDirectory(Path.of(entry))) {
                    Path jar = Files.createTempFile("earshot-classes", ".jar");
                    tool.run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", entry, ".");
                    jar.toFile().deleteOnExit();
                    entries.add(jar.toString());
                } else {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("no jars of the classes", e);
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static boolean asked(String series) {
        return List.of(System.getProperty("earshot.bench.series", series).split(","))
                .contains(series);
    }

    private static List<String> on(EmbeddedPostgres postgres) {
        return List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private static void report(Figures figures, String which, Seen seen) {
        figures.row(which + ", kills", seen.kills(), "");
        for (String phase : PHASES) {
            figures.row(which + ", kills inside a " + phase, seen.counts().getOrDefault("hit " + phase, 0), "");
        }
        figures.row(which + ", raises confirmed", seen.counts().getOrDefault("raised", 0), "");
        figures.row(which + ", steps to a referral confirmed", seen.counts().getOrDefault("stepped", 0), "");
        figures.row(which + ", referrals confirmed", seen.counts().getOrDefault("sent", 0), "");
        figures.row(which + ", timers fired", seen.last().figures.getOrDefault("fired", 0), "");
        figures.row(which + ", commands that failed", seen.counts().getOrDefault("broken", 0), "");
        figures.row(which + ", maps of H2 that were mended", seen.counts().getOrDefault(MENDED, 0), "");
        for (String wrong : List.of("missing", "twice", "torn")) {
            figures.goal(which + "." + wrong, seen.worst().getOrDefault(wrong, 0), Goal.exactly(0));
        }
        figures.goal(which + ".never", seen.last().figures.getOrDefault("never", 0), Goal.exactly(0));
        int confirmed = List.of("raised", "stepped", "sent").stream()
                .mapToInt(word -> seen.counts().getOrDefault(word, 0))
                .sum();
        figures.goal(which + ".confirmed", confirmed, Goal.atLeast(seen.kills()));
    }

    private Seen series(String kind, int kills, List<String> settings) throws Exception {
        Path data = Files.createTempDirectory("earshot-cases");
        Path confirmed = Files.createFile(data.resolve("confirmed"));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> worst = new TreeMap<>();
        Life last = null;
        Path archive = data.resolve("classes.aot");
        live(kind, data, confirmed, settings, ARCHIVE, 0, "-XX:AOTCacheOutput=" + archive);
        Instant until = Instant.now().plus(Duration.ofMinutes(MINUTES));
        boolean end = false;
        int life = 0;
        for (; !end; life++) {
            end = life == kills || Instant.now().isAfter(until);
            long from = System.nanoTime();
            last = live(
                    kind,
                    data,
                    confirmed,
                    settings,
                    end ? LOOKS_ONLY : random.nextInt(LONGEST_LIFE),
                    end ? LAST_LOOK : 0,
                    "-XX:AOTCache=" + archive);
            last.figures.forEach((name, figure) -> worst.merge(name, figure, Math::max));
            last.told.forEach(line -> counts.merge(
                    line.contains(MENDED) ? MENDED : line.substring(0, line.indexOf(' ')), 1, Integer::sum));
            if (!end) {
                last.open.forEach((phase, open) -> counts.merge("hit " + phase, open > 0 ? 1 : 0, Integer::sum));
            }
            Files.write(confirmed, last.told.stream().filter(CONFIRMED).toList(), StandardOpenOption.APPEND);
            last.told.stream().filter(CONFIRMED.negate()).forEach(System.out::println);
            System.out.printf(
                    "life %d of %.0f s, %s open=%s%n",
                    life, (System.nanoTime() - from) / 1_000_000_000.0, last.figures, last.open);
        }
        return new Seen(life - 1, counts, worst, Objects.requireNonNull(last));
    }

    /** One life, as its process told it. */
    private static final class Life {

        /** What it found when it looked, by name. */
        final Map<String, Integer> figures = new TreeMap<>();

        /** What it confirmed, what failed, and what it healed. */
        final List<String> told = new ArrayList<>();

        /** What it had begun and not ended, by phase. */
        final Map<String, Integer> open = new TreeMap<>();
    }

    /** Killed once it has begun so much work and begins a phase chosen at random, a random moment later. */
    private Life live(
            String kind, Path data, Path confirmed, List<String> settings, int work, int patience, String classes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                classes,
                "-cp",
                classPath,
                CaseServer.class.getName(),
                kind,
                confirmed.toString(),
                Long.toString(random.nextLong()),
                Integer.toString(work == ARCHIVE ? ARCHIVE : patience),
                "--earshot.data=" + data));
        command.addAll(settings);
        Process server = new ProcessBuilder(command)
                .redirectError(data.resolve("server.log").toFile())
                .start();
        var life = new Life();
        boolean looked = false;
        int begun = 0;
        String phase = PHASES.get(random.nextInt(PHASES.size()));
        try (BufferedReader lines = server.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("looked ")) {
                    looked = true;
                    for (String word : line.substring("looked ".length()).split(" ")) {
                        String[] figure = word.split("=");
                        life.figures.put(figure[0], Integer.parseInt(figure[1]));
                    }
                    if (work == LOOKS_ONLY) {
                        server.toHandle().destroyForcibly();
                    } else if (work != ARCHIVE) {
                        killIn(server, LONGEST_WAIT * 1000);
                    }
                } else if (line.startsWith("begin ") || line.startsWith("end ")) {
                    String[] words = line.split(" ");
                    life.open.merge(words[1], words[0].equals("begin") ? 1 : -1, Integer::sum);
                    if (words[0].equals("begin") && looked && work >= 0 && begun++ >= work && words[1].equals(phase)) {
                        killIn(server, random.nextInt(LATEST));
                    }
                } else if (CONFIRMED.test(line) || line.startsWith("broken ") || line.contains(MENDED)) {
                    life.told.add(line);
                }
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        if (!looked) {
            throw new IOException("the server ended by itself: " + Files.readString(data.resolve("server.log")));
        }
        return life;
    }

    /** By its handle: Process.destroyForcibly would also close the stream from which confirmations are still being read. */
    private static void killIn(Process server, int milliseconds) {
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(milliseconds * 1_000_000L);
            server.toHandle().destroyForcibly();
        });
    }
}
