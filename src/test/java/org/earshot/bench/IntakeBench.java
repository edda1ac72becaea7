package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.earshot.audio.Wav;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands five-second WAV clips to a server over HTTP: first at a steady pace while renditions are made, with the heap
 * looked at in between, then as fast as eight senders can, until the server is killed.
 */
final class IntakeBench implements Benchmark {

    private static final int PACE = 45;
    private static final int PHASES = 4;
    private static final int SECONDS_PER_PHASE = 12;
    private static final int WARM_UP = 150;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger otherAnswers = new AtomicInteger();
    private final byte[] sound = speechLike();

    @Override
    public void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory("earshot-intake");
        try {
            steady(figures, data);
            killed(figures, data);
        } finally {
            delete(data);
        }
        figures.remark(
                "Sender, server (512 MB heap, H2 in a file, every sound forced to the disk) and workers share the"
                        + " machine's cores. Sounds are made, not real: 16 kHz mono 16 bit.");
    }

    private void steady(Figures figures, Path data) throws Exception {
        try (var server = ServerProcess.start(data);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            String run = openRun(server);
            for (int i = 0; i < WARM_UP; i++) {
                send(server, new Samples());
            }
            awaitRenditions(server, run);
            List<Double> heaps = new ArrayList<>(List.of(server.liveHeap()));
            Samples latencies = new Samples();
            double slowestIntake = Double.MAX_VALUE;
            double slowestRenditions = Double.MAX_VALUE;
            for (int phase = 0; phase < PHASES; phase++) {
                int takenBefore = accepted.size();
                int readyBefore = takenBefore - waiting(server, run);
                long start = System.nanoTime();
                var sending = new ArrayList<Future<?>>();
                for (int i = 0; i < PACE * SECONDS_PER_PHASE; i++) {
                    LockSupport.parkNanos(start + i * 1_000_000_000L / PACE - System.nanoTime());
                    sending.add(senders.submit(() -> send(server, latencies)));
                }
                for (var one : sending) {
                    one.get();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                int taken = accepted.size();
                int ready = taken - waiting(server, run);
                slowestIntake = Math.min(slowestIntake, (taken - takenBefore) / seconds);
                slowestRenditions = Math.min(slowestRenditions, (ready - readyBefore) / seconds);
                heaps.add(server.liveHeap());
            }
            figures.row("offered pace", PACE, "clips/s");
            figures.rows("answer", latencies, "ms");
            for (int i = 0; i < heaps.size(); i++) {
                figures.row("live heap, point " + i, Math.round(heaps.get(i)), "MB");
            }
            figures.row("answers other than 201 at the steady pace", otherAnswers.get(), "");
            long start = System.nanoTime();
            int left = waiting(server, run);
            awaitRenditions(server, run);
            figures.row("renditions with no intake beside", left / ((System.nanoTime() - start) / 1e9), "1/s");
            figures.row("live heap, all renditions made", Math.round(server.liveHeap()), "MB");
            figures.goal("intake.accepted", slowestIntake, Goal.atLeast(40));
            figures.goal("intake.renditions", slowestRenditions, Goal.atLeast(15));
            figures.goal("intake.heap.growth", heaps.getLast() - heaps.get(1), Goal.atMost(25));
        }
    }

    private void killed(Figures figures, Path data) throws Exception {
        accepted.clear();
        try (var server = ServerProcess.start(data);
                var senders = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < WARM_UP; i++) {
                send(server, new Samples());
            }
            long start = System.nanoTime();
            int before = accepted.size();
            for (int i = 0; i < 8; i++) {
                senders.submit(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        send(server, new Samples());
                    }
                    return before;
                });
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(8));
            server.kill();
            figures.row(
                    "accepted by 8 senders until the kill",
                    (accepted.size() - before) / ((System.nanoTime() - start) / 1e9),
                    "clips/s");
            senders.shutdownNow();
        }
        int lost = 0;
        int notReady = 0;
        try (var server = ServerProcess.start(data)) {
            awaitRenditions(server, openRun(server));
            for (String id : accepted) {
                String state = server.get("/api/v1/clips/" + id);
                if (!state.contains("\"state\"")) {
                    lost++;
                } else if (!state.contains("\"READY\"")) {
                    notReady++;
                }
            }
        }
        figures.row("clips answered with 201 before the kill", accepted.size(), "");
        figures.goal("intake.lost", lost, Goal.exactly(0));
        figures.goal("intake.notReadyAfterKill", notReady, Goal.exactly(0));
    }

    private int send(ServerProcess server, Samples latencies) throws IOException, InterruptedException {
        int mine = number.incrementAndGet();
        String id = "bench-" + mine;
        byte[] own = sound.clone();
        own[own.length - 2] = (byte) mine;
        own[own.length - 4] = (byte) (mine >> 8);
        String facts = "{\"externalId\":\"" + id
                + "\",\"capturedAt\":\"2026-10-21T20:42:53-05:00\",\"locale\":\"en-US\","
                + "\"consent\":true,\"accountNumber\":\"ACC-" + mine % 300 + "\",\"customerFirstName\":\"Farid\","
                + "\"deviceSerial\":\"G" + mine % 500 + "\",\"machineTranscript\":\"turn on the lights\"}";
        long start = System.nanoTime();
        int status = server.postClip(facts, own);
        latencies.add((System.nanoTime() - start) / 1e6);
        if (status == 201) {
            accepted.add(id);
        } else {
            otherAnswers.incrementAndGet();
        }
        return status;
    }

    private String openRun(ServerProcess server) throws IOException, InterruptedException {
        String opened = server.post("/api/v1/imports", "{\"name\":\"bench\",\"total\":0}");
        return json.readTree(opened).path("run").path("id").asString();
    }

    private int waiting(ServerProcess server, String run) throws IOException, InterruptedException {
        return json.readTree(server.get("/api/v1/imports/" + run))
                .path("renditionsWaiting")
                .asInt();
    }

    private void awaitRenditions(ServerProcess server, String run) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (waiting(server, run) > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Five seconds of noise in syllables: loud and quiet in turn, so that levelling has work to do. */
    private static byte[] speechLike() {
        float[] samples = new float[5 * 16_000];
        var random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 3 * i / 16_000));
            samples[i] = (float) (0.2 * syllable * random.nextGaussian());
        }
        return Wav.write16(samples, 16_000);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
