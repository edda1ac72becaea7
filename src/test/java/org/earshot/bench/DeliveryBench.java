package org.earshot.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.earshot.Earshot;
import org.earshot.access.BenchSignIn;
import org.earshot.access.Person;
import org.earshot.playback.BenchSound;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A clip of five seconds fetched again and again over HTTP, each time with a grant of its own: as it is, encrypted, marked and
 * encrypted, and from the real address. The ways take turns in short rounds, so that a busy moment of the machine hits all.
 */
final class DeliveryBench implements Benchmark {

    private static final List<String> WAYS = List.of("plain", "encrypted", "marked-and-encrypted", "sound");
    private static final int CLIP_MS = 5000;
    private static final int FETCHERS = 2;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 12;
    private static final int FETCHES = 60;

    @Override
    public void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory("earshot-delivery-bench");
        try (var server = start(data);
                var client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            String address = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
            fetch(client, address, server, figures);
        } finally {
            delete(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        System.setProperty("vaadin.productionMode", "true");
        return new SpringApplicationBuilder(
                        Earshot.class, As.class, TestClips.class, TestFloor.class, BenchSignIn.class, BenchSound.class)
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + data,
                        "--earshot.queue.lease=60m",
                        "--spring.datasource.url="
                                + "jdbc:h2:file:" + data.resolve("earshot").toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    }

    private static void fetch(HttpClient client, String address, ConfigurableApplicationContext server, Figures figures)
            throws Exception {
        long clip = server.getBean(TestClips.class)
                .readyClip(TestClips.facts("bench", "fo-FO", "turn on the lights"), TestClips.tone(440, CLIP_MS));
        var floor = server.getBean(TestFloor.class);
        Person person = floor.worker("fo");
        floor.lease(person, clip);
        get(client, address + "/bench/grants/" + clip + "/1", BenchSignIn.PERSON, person.username());
        Map<String, Samples> took = new LinkedHashMap<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        long bytes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<String> ways = new ArrayList<>(WAYS);
            Collections.rotate(ways, round);
            for (String way : ways) {
                var tokens = new ConcurrentLinkedQueue<>(
                        lines(get(client, address + "/bench/grants/" + clip + "/" + FETCHES, null, "")
                                .body()));
                var samples = round < 0 ? new Samples() : took.computeIfAbsent(way, any -> new Samples());
                String from = address + (way.equals("sound") ? "/sound" : "/bench/sound/" + way);
                long began = System.nanoTime();
                bytes = fetchAll(client, from, tokens, samples);
                if (round >= 0) {
                    seconds.merge(way, (System.nanoTime() - began) / 1e9, Double::sum);
                }
            }
        }
        report(figures, took, seconds, bytes);
    }

    private static long fetchAll(HttpClient client, String from, ConcurrentLinkedQueue<String> tokens, Samples samples)
            throws Exception {
        long last = 0;
        try (var fetchers = Executors.newFixedThreadPool(FETCHERS)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < FETCHERS; i++) {
                running.add(fetchers.submit(() -> {
                    long length = 0;
                    for (String token = tokens.poll(); token != null; token = tokens.poll()) {
                        long began = System.nanoTime();
                        length = get(client, from, "X-Earshot-Grant", token).body().length;
                        samples.add((System.nanoTime() - began) / 1e6);
                    }
                    return length;
                }));
            }
            for (Future<Long> each : running) {
                last = Math.max(last, each.get());
            }
        }
        return last;
    }

    private static void report(Figures figures, Map<String, Samples> took, Map<String, Double> seconds, long bytes) {
        Map<String, Double> pace = new LinkedHashMap<>();
        took.forEach((way, samples) -> {
            pace.put(way, samples.count() / of(seconds, way));
            figures.rows(way, samples, "ms");
            figures.row(way + ", plays", of(pace, way), "1/s");
        });
        figures.row("bytes of an encrypted play", bytes, "bytes");
        double plain = of(pace, "plain");
        figures.row("marked and encrypted to plain", of(pace, "marked-and-encrypted") / plain, "");
        figures.row("the real address to plain", of(pace, "sound") / plain, "");
        figures.remark(
                "Fetchers and server share the machine's cores; every play has a grant of its own, is checked, used up and written down in all ways alike.");
        figures.goal("delivery.encrypted.ratio", of(pace, "encrypted") / plain, Goal.atLeast(0.80));
        figures.goal("delivery.count", of(took, "sound").count(), Goal.exactly(ROUNDS * FETCHES));
    }

    private static HttpResponse<byte[]> get(
            HttpClient client, String from, @org.jspecify.annotations.Nullable String header, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(from));
        if (header != null) {
            request.header(header, value);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(from + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static <T> T of(Map<String, T> all, String way) {
        return Objects.requireNonNull(all.get(way));
    }

    private static List<String> lines(byte[] body) {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
