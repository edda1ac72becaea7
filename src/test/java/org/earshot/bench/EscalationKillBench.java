package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the path with SIGKILL at random moments of raises, timers and referrals, and looks after each start whether everything that was
 * confirmed is there and no timer fired twice; at the end of a series, whether one never fired. The core 200 times on each database
 * ({@code -Dearshot.bench.kills}), the whole application 20 times ({@code -Dearshot.bench.kills.whole}); one series alone by
 * {@code -Dearshot.bench.series=core.h2}, core.postgresql or whole.h2. The seed is new each run and printed
 * ({@code -Dearshot.bench.seed} takes one).
 */
public final class EscalationKillBench implements Benchmark {

    private static final int CORE = Integer.getInteger("earshot.bench.kills", 200);
    private static final int WHOLE = Integer.getInteger("earshot.bench.kills.whole", 20);
    private static final int LAST_LOOK = 90;

    /** Milliseconds of work, at random up to this, before a kill. */
    private static final int LONGEST_LIFE = 4000;

    /** A life that ends by itself once it has started, to leave its classes for quicker starts of the others. */
    private static final int ARCHIVE = -2;

    private final long seed = Long.getLong("earshot.bench.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final String classPath = jars();

    /** What a series saw. */
    private record Seen(int kills, int raised, int sent, int missing, int twice, int never, int fired) {}

    @Override
    public void run(Figures figures) throws Exception {
        figures.remark("Seed " + seed + ".");
        if (asked("core.h2")) {
            report(figures, "core.h2", series("core", CORE, List.of()));
        }
        if (asked("core.postgresql")) {
            try (var postgres = EmbeddedPostgres.start()) {
                report(figures, "core.postgresql", series("core", CORE, on(postgres)));
            }
        }
        if (asked("whole.h2")) {
            report(figures, "whole.h2", series("whole", WHOLE, List.of()));
        }
        figures.remark(
                "Raises, timers brought forward at random, and referrals run side by side in the process that is killed."
                        + " A number counts as confirmed when it was printed after the door had answered. PostgreSQL itself is not killed.");
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
        figures.row(which + ", raises confirmed", seen.raised(), "");
        figures.row(which + ", referrals confirmed", seen.sent(), "");
        figures.row(which + ", timers fired", seen.fired(), "");
        figures.goal(which + ".missing", seen.missing(), Goal.exactly(0));
        figures.goal(which + ".twice", seen.twice(), Goal.exactly(0));
        figures.goal(which + ".never", seen.never(), Goal.exactly(0));
        figures.goal(which + ".raised", seen.raised(), Goal.atLeast(seen.kills()));
    }

    private Seen series(String kind, int kills, List<String> settings) throws Exception {
        Path data = Files.createTempDirectory("earshot-cases");
        Path confirmed = Files.createFile(data.resolve("confirmed"));
        int raised = 0;
        int sent = 0;
        int missing = 0;
        int twice = 0;
        Life last = null;
        Path archive = data.resolve("classes.jsa");
        live(kind, data, confirmed, settings, ARCHIVE, 0, "-XX:ArchiveClassesAtExit=" + archive);
        for (int life = 0; life <= kills; life++) {
            boolean end = life == kills;
            last = live(
                    kind,
                    data,
                    confirmed,
                    settings,
                    end ? -1 : random.nextInt(LONGEST_LIFE),
                    end ? LAST_LOOK : 0,
                    "-XX:SharedArchiveFile=" + archive);
            missing = Math.max(missing, last.missing);
            twice = Math.max(twice, last.twice);
            raised += (int) last.confirmed.stream()
                    .filter(line -> line.startsWith("raised "))
                    .count();
            sent += (int) last.confirmed.stream()
                    .filter(line -> line.startsWith("sent "))
                    .count();
            Files.write(confirmed, last.confirmed, StandardOpenOption.APPEND);
        }
        return new Seen(kills, raised, sent, missing, twice, java.util.Objects.requireNonNull(last).never, last.fired);
    }

    /** One life, as its process told it. */
    private static final class Life {
        int missing;
        int twice;
        int never;
        int fired;
        final List<String> confirmed = new ArrayList<>();
    }

    /** Killed so many milliseconds after it began to work; -1: as soon as it has looked. */
    private Life live(
            String kind,
            Path data,
            Path confirmed,
            List<String> settings,
            int milliseconds,
            int patience,
            String classes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                classes,
                "-cp",
                classPath,
                CaseServer.class.getName(),
                kind,
                confirmed.toString(),
                Long.toString(random.nextLong()),
                Integer.toString(milliseconds == ARCHIVE ? ARCHIVE : patience),
                "--earshot.data=" + data));
        command.addAll(settings);
        Process server = new ProcessBuilder(command)
                .redirectError(data.resolve("server.log").toFile())
                .start();
        var life = new Life();
        boolean looked = false;
        try (BufferedReader lines = server.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("looked ")) {
                    looked = true;
                    life.missing = figure(line, "missing");
                    life.twice = figure(line, "twice");
                    life.never = figure(line, "never");
                    life.fired = figure(line, "fired");
                    if (milliseconds == -1) {
                        server.toHandle().destroyForcibly();
                    }
                } else if (line.equals("working")) {
                    Thread.ofVirtual().start(() -> {
                        LockSupport.parkNanos(milliseconds * 1_000_000L);
                        // By its handle: Process.destroyForcibly would also close the stream from which confirmations
                        // are
                        // still being read.
                        server.toHandle().destroyForcibly();
                    });
                } else if (line.startsWith("raised ") || line.startsWith("sent ")) {
                    life.confirmed.add(line);
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

    private static int figure(String line, String name) {
        return java.util.Arrays.stream(line.split(" "))
                .filter(word -> word.startsWith(name + "="))
                .map(word -> Integer.parseInt(word.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
