package org.earshot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Kills the server with SIGKILL in the middle of filing, again and again, and looks for every filing that it had confirmed. On
 * H2 as it is shipped and on PostgreSQL, which is not killed. How often: {@code -Dearshot.bench.kills}, 20 by default.
 */
public final class KillBench implements Benchmark {

    private static final int KILLS = Integer.getInteger("earshot.bench.kills", 20);

    /** What became of one series of kills. */
    public record Outcome(int kills, int confirmed, long missing) {}

    @Override
    public void run(Figures figures) throws Exception {
        report(figures, "h2", onH2(KILLS));
        report(figures, "postgresql", onPostgres(KILLS));
        figures.remark(
                "Filings go through the desk's door inside the server's process, four people at once, each filing and"
                        + " taking back; a key counts as confirmed when it was printed after the door had answered. Only the"
                        + " server is killed: what loses power is not covered.");
    }

    private static void report(Figures figures, String database, Outcome outcome) {
        figures.row(database + ", kills", outcome.kills(), "");
        figures.row(database + ", filings confirmed", outcome.confirmed(), "");
        figures.row(database + ", of them missing", outcome.missing(), "");
        figures.goal("kill." + database + ".missing", outcome.missing(), Goal.exactly(0));
        figures.goal("kill." + database + ".confirmed", outcome.confirmed(), Goal.atLeast(outcome.kills()));
    }

    public static Outcome onH2(int kills) throws Exception {
        return series(kills, List.of());
    }

    public static Outcome onPostgres(int kills) throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            return series(
                    kills,
                    List.of(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres"));
        }
    }

    private static Outcome series(int kills, List<String> settings) throws Exception {
        Path data = Files.createTempDirectory("earshot-kill");
        Path keys = Files.createFile(data.resolve("confirmed"));
        var random = new Random(kills);
        int confirmed = 0;
        long missing = 0;
        try {
            for (int life = 0; life <= kills; life++) {
                Life lived =
                        live(data, keys, settings, life == kills ? 0 : 5 + random.nextInt(150), random.nextInt(40));
                missing = lived.missing();
                confirmed += lived.filed().size();
                Files.write(keys, lived.filed(), StandardOpenOption.APPEND);
            }
            return new Outcome(kills, confirmed, missing);
        } finally {
            delete(data);
        }
    }

    private record Life(long missing, List<String> filed) {}

    /** One life of the server, ended so many milliseconds after so many filings; none: as soon as it has looked. */
    private static Life live(Path data, Path keys, List<String> settings, int filings, int milliseconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FilingServer.class.getName(),
                keys.toString(),
                "--earshot.data=" + data));
        command.addAll(settings);
        Process server = new ProcessBuilder(command)
                .redirectError(data.resolve("server.log").toFile())
                .start();
        long missing = -1;
        List<String> filed = new ArrayList<>();
        try (BufferedReader lines = server.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("missing ")) {
                    missing = Long.parseLong(line.split(" ")[1]);
                } else if (line.startsWith("filed ")) {
                    filed.add(line.substring("filed ".length()));
                }
                if (missing >= 0 && filed.size() == filings && server.isAlive()) {
                    Thread.ofVirtual().start(() -> killIn(server, milliseconds));
                }
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        if (missing < 0 || filed.size() < filings) {
            throw new IOException("the server ended by itself: " + Files.readString(data.resolve("server.log")));
        }
        return new Life(missing, filed);
    }

    private static void killIn(Process server, int milliseconds) {
        java.util.concurrent.locks.LockSupport.parkNanos(milliseconds * 1_000_000L);
        // By its handle: Process.destroyForcibly would also close the stream from which confirmations are still being
        // read.
        server.toHandle().destroyForcibly();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
