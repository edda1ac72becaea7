package org.earshot.intake;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on this computer, reached with the key that it leaves in its data folder. */
public final class Server {

    /** What the server said to a clip or a report. */
    public record Answer(int status, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final String key;

    private Server(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /** Null when no server has left a key in the folder. */
    public static @Nullable Server of(Path data, @Nullable String port) throws IOException {
        Path file = data.resolve(LocalKey.FILE);
        if (Files.notExists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            return null;
        }
        return new Server(port == null ? lines.getFirst() : "http://localhost:" + port, lines.get(1));
    }

    /** False when nobody listens there, or somebody who does not know the key. */
    public boolean answers() throws InterruptedException {
        try {
            var answer = http.send(request("/api/v1/clips?externalId=").GET().build(), BodyHandlers.discarding());
            return answer.statusCode() == 404;
        } catch (IOException e) {
            return false;
        }
    }

    public Answer post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Answer postClip(byte[] facts, byte[] sound) throws IOException, InterruptedException {
        String boundary = "earshot-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"facts\"\r\n"
                + "Content-Type: application/json\r\n\r\n";
        String middle =
                "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"sound\"; filename=\"sound\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n";
        String end = "\r\n--" + boundary + "--\r\n";
        return send(request("/api/v1/clips")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(facts),
                        BodyPublishers.ofString(middle),
                        BodyPublishers.ofByteArray(sound),
                        BodyPublishers.ofString(end)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode());
    }
}
