package org.earshot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.awaitility.Awaitility;
import org.earshot.Earshot;
import org.earshot.audio.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.json.JsonMapper;

/** Looks through everything that the shipped configuration (H2 in a file) leaves on the disk. */
class NothingPlainTest {

    @TempDir
    Path data;

    @TempDir
    Path uploads;

    @Test
    void nothingPlainTouchesTheDisk() throws Exception {
        float[] noise = new float[16_000];
        var random = new Random(11);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (random.nextGaussian() * 0.1);
        }
        byte[] sound = Wav.write16(noise, 16_000);
        try (var watcher = FileSystems.getDefault().newWatchService()) {
            uploads.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
            run(sound);
            assertThat(watcher.poll()).as("files made for uploads").isNull();
        }

        String[] secrets = {
            "ACC-778899", "Wilhelmina", "SER-445566", "unmistakable", "pomegranate", "marmalade", "quince"
        };
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
                for (String secret : secrets) {
                    assertThat(has(bytes, secret.getBytes(StandardCharsets.UTF_8)))
                            .as(secret + " in " + file)
                            .isFalse();
                    assertThat(has(bytes, secret.getBytes(StandardCharsets.UTF_16BE)))
                            .as(secret + " in " + file)
                            .isFalse();
                }
                for (int at = 44; at + 16 < sound.length; at += 4_000) {
                    assertThat(has(bytes, Arrays.copyOfRange(sound, at, at + 16)))
                            .as("sound in " + file)
                            .isFalse();
                }
                assertThat(has(bytes, "WAVEfmt ".getBytes(StandardCharsets.US_ASCII)))
                        .as("header in " + file)
                        .isFalse();
            }
        }
        assertThat(data.resolve("earshot.mv.db")).exists();
    }

    private void run(byte[] sound) throws IOException, InterruptedException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("externalId", "plain-1");
        facts.put("capturedAt", "2026-10-21T20:42:53-05:00");
        facts.put("locale", "en-US");
        facts.put("consent", true);
        facts.put("accountNumber", "ACC-778899");
        facts.put("customerFirstName", "Wilhelmina");
        facts.put("deviceSerial", "SER-445566");
        facts.put("machineTranscript", "an unmistakable sentence");
        facts.put("assistantAnswer", "pomegranate");
        facts.put("assistantHeard", Map.of("text", "marmalade", "slots", Map.of("fruit", "quince")));
        try (var application = SpringApplication.run(
                Earshot.class,
                "--earshot.data=" + data,
                "--earshot.demo=false",
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--logging.file.name=" + data.resolve("earshot.log"),
                "--logging.level.org.earshot=DEBUG",
                "--spring.servlet.multipart.location=" + uploads)) {
            assertThat(application.isRunning()).isTrue();
            var server = Objects.requireNonNull(Server.of(data, null));
            assertThat(server.postClip(new JsonMapper().writeValueAsBytes(facts), sound)
                            .status())
                    .isEqualTo(201);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> server.get("/api/v1/clips/plain-1")
                            .body()
                            .path("state")
                            .asString("")
                            .equals("READY"));
        }
    }

    private static boolean has(ByteBuffer bytes, byte[] wanted) {
        byte[] array = bytes.array();
        for (int at = 0; at + wanted.length <= array.length; at++) {
            if (array[at] == wanted[0] && Arrays.equals(array, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
