package org.earshot.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Earshot in a process of its own, with the shipped configuration and 512 MB of heap, to be measured and killed. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;
    private final String key;

    private ServerProcess(Process process, String address, String key) {
        this.process = process;
        this.address = address;
        this.key = key;
    }

    /** Starts on a free port and waits until the server has left its key for this computer in the folder. */
    static ServerProcess start(Path data) throws IOException {
        Path keyFile = data.resolve("local.key");
        Files.deleteIfExists(keyFile);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.earshot.Earshot",
                        "--server.port=0",
                        "--earshot.data=" + data,
                        "--earshot.demo=false",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=WARN")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (Files.notExists(keyFile)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IOException("the server did not start: " + Files.readString(data.resolve("server.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        List<String> lines = Files.readAllLines(keyFile);
        return new ServerProcess(process, lines.get(0), lines.get(1));
    }

    /** The status that the server answered with. */
    int postClip(String facts, byte[] sound) throws IOException, InterruptedException {
        String boundary = "bench-x-bench-x";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"facts\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + facts + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"sound\"; filename=\"a.wav\"\r\n"
                + "Content-Type: audio/wav\r\n\r\n";
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + sound.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(sound, 0, body, before.length, sound.length);
        System.arraycopy(after, 0, body, before.length + sound.length, after.length);
        return send(request("/api/v1/clips")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())
                .statusCode();
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build()).body();
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build())
                .body();
    }

    /** Live bytes after a full collection, in megabytes. */
    double liveHeap() throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .start();
        String printed = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        String total = printed.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(total.strip().split("\\s+")[2]) / (1024 * 1024);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
