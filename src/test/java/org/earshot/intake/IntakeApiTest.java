package org.earshot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.tables.clip.Tables.CLIP_;
import static org.earshot.tables.clip.Tables.RENDERING;
import static org.earshot.tables.clip.Tables.SOUND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.earshot.access.ApiKeys;
import org.earshot.access.SystemActor;
import org.earshot.audio.Sounds;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The intake as machines meet it: over HTTP, on a real server. */
@RealServer
class IntakeApiTest {

    private static final byte[] TONE = TestClips.tone(440, 500);

    @Autowired
    Environment environment;

    @Autowired
    DSLContext db;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestClips testClips;

    @Autowired
    JsonMapper json;

    @Nullable
    String key;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void makeKey() {
        key = SystemActor.call("test", () -> keys.create("test"));
    }

    @Test
    void takesAClipInAndMakesItReady() throws Exception {
        String id = id();

        var answer = post(facts(id), TONE);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/clips/" + id);
        assertThat(answer.body()).contains(id).doesNotContain("ACC-1", "Farid", "G00", "turn on");
        testClips.awaitReady(clipId(id));
        assertThat(get("/api/v1/clips/" + id).body()).contains("\"state\":\"READY\"");
        assertThat(get("/api/v1/clips?externalId=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsTheSameClipAgainAndChangesNothing() throws Exception {
        String id = id();
        post(facts(id), TONE);
        int sounds = db.fetchCount(SOUND, SOUND.KIND.eq("ORIGINAL"));

        assertThat(post(facts(id), TONE).statusCode()).isEqualTo(200);
        assertThat(db.fetchCount(SOUND, SOUND.KIND.eq("ORIGINAL"))).isEqualTo(sounds);
    }

    @Test
    void refusesAnotherClipUnderTheSameId() throws Exception {
        String id = id();
        post(facts(id), TONE);

        var otherSound = post(facts(id), TestClips.tone(441, 500));
        var facts = facts(id);
        facts.put("customerFirstName", "Ana");
        var otherFacts = post(facts, TONE);

        assertThat(otherSound.statusCode()).isEqualTo(409);
        assertThat(otherFacts.statusCode()).isEqualTo(409);
        assertThat(problem(otherFacts).get("field").stringValue()).isEqualTo("externalId");
    }

    @Test
    void makesOneClipOfManyPostsAtOnce() throws Exception {
        String id = id();
        byte[] body = body(json.writeValueAsBytes(facts(id)), TONE);
        Callable<Integer> post = () -> send(body).statusCode();

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(8, post))) {
                statuses.add(done.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(db.fetchCount(CLIP_, CLIP_.EXTERNAL_ID.eq(id))).isEqualTo(1);
    }

    static Stream<Arguments> wrongFacts() {
        String nul = "a" + (char) 0 + "b";
        return Stream.of(
                Arguments.of("externalId", null, "externalId", 422),
                Arguments.of("externalId", "x".repeat(201), "externalId", 422),
                Arguments.of("externalId", nul, "externalId", 422),
                Arguments.of("externalId", 7, "externalId", 422),
                Arguments.of("consent", null, "consent", 422),
                Arguments.of("consent", false, "consent", 422),
                Arguments.of("consent", "true", "consent", 422),
                Arguments.of("locale", null, "locale", 422),
                Arguments.of("locale", "en", "locale", 422),
                Arguments.of("locale", "xx-YY", "locale", 422),
                Arguments.of("locale", "english", "locale", 422),
                Arguments.of("capturedAt", null, "capturedAt", 422),
                Arguments.of("capturedAt", "yesterday", "capturedAt", 422),
                Arguments.of("capturedAt", "2026-10-21T20:42:53", "capturedAt", 422),
                Arguments.of("capturedAt", Instant.now().plusSeconds(3600).toString(), "capturedAt", 422),
                Arguments.of("capturedAt", "1970-01-01T00:00:00Z", "capturedAt", 422),
                Arguments.of("riskHint", "S5", "riskHint", 422),
                Arguments.of("riskHint", 3, "riskHint", 422),
                Arguments.of("accountNumber", nul, "accountNumber", 422),
                Arguments.of("deviceKind", "x".repeat(81), "deviceKind", 422),
                Arguments.of("machineTranscript", nul, "machineTranscript", 422),
                Arguments.of("machineTranscript", "x".repeat(20_001), "machineTranscript", 422),
                Arguments.of("assistantHeard", "text", "assistantHeard", 422),
                Arguments.of("assistantHeard", Map.of("slots", Map.of("n", 1)), "assistantHeard.slots", 422),
                Arguments.of("assistantAnswer", List.of(), "assistantAnswer", 422));
    }

    @ParameterizedTest
    @MethodSource("wrongFacts")
    void refusesWrongFactsByTheirFieldAndStoresNothing(String name, @Nullable Object value, String field, int status)
            throws Exception {
        var facts = facts(id());
        facts.put(name, value);

        refuses(() -> post(facts, TONE), field, status);
    }

    static Stream<Arguments> wrongSounds() throws Exception {
        byte[] packed = packed();
        return Stream.of(
                Arguments.of("no bytes", new byte[0], 400),
                Arguments.of(
                        "text", "this is no sound at all, not even a little".getBytes(StandardCharsets.UTF_8), 415),
                Arguments.of("only a header", Arrays.copyOf(TONE, 44), 422),
                Arguments.of("cut short", Arrays.copyOf(TONE, TONE.length / 2), 422),
                Arguments.of("cut short and packed", Arrays.copyOf(packed, packed.length / 2), 422),
                Arguments.of("longer than five minutes", TestClips.tone(440, 300_100), 422),
                Arguments.of("a bomb that claims a second", Sounds.vorbisThatClaimsASecond(3_600), 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSounds")
    void refusesWrongSoundAndStoresNothing(String name, byte[] sound, int status) throws Exception {
        refuses(() -> post(facts(id()), sound), "sound", status);
    }

    @Test
    void refusesMoreThan25MegabytesAndStoresNothing() throws Exception {
        refuses(() -> post(facts(id()), new byte[25 * 1024 * 1024 + 1]), "sound", 413);
        refuses(() -> post(facts(id()), new byte[40 * 1024 * 1024]), "sound", 413);
    }

    @Test
    void refusesMissingPartsAndBrokenJson() throws Exception {
        refuses(() -> send(body(null, TONE)), "facts", 400);
        refuses(() -> send(body(json.writeValueAsBytes(facts(id())), null)), "sound", 400);
        refuses(() -> send(body("{".getBytes(StandardCharsets.UTF_8), TONE)), "facts", 400);
        refuses(() -> send(body("[]".getBytes(StandardCharsets.UTF_8), TONE)), "facts", 400);
    }

    @Test
    void letsNobodyInWithoutAKey() throws Exception {
        key = "ek_wrong";

        assertThat(post(facts(id()), TONE).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/clips/x").statusCode()).isEqualTo(401);
        assertThat(get("/api/openapi").statusCode()).isNotEqualTo(200);
    }

    @Test
    void saysThatAnUnknownClipIsUnknown() throws Exception {
        assertThat(get("/api/v1/clips/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void takesPackedSound() throws Exception {
        String id = id();

        assertThat(post(facts(id), packed()).statusCode()).isEqualTo(201);
        testClips.awaitReady(clipId(id));
    }

    @Test
    void recordsAnImportWithItsProblems() throws Exception {
        var opened = postJson("/api/v1/imports", "{\"name\":\"folder\",\"total\":3}");
        assertThat(opened.statusCode()).isEqualTo(201);
        long run = json.readTree(opened.body()).path("run").path("id").asLong();

        var reported = postJson(
                "/api/v1/imports/" + run + "/report",
                "{\"accepted\":2,\"known\":0,\"refused\":1,\"finished\":true,\"problems\":"
                        + "[{\"line\":3,\"externalId\":\"x\\u0000y\",\"field\":\"consent\",\"reason\":\"no consent\"}]}");

        assertThat(reported.statusCode()).isEqualTo(200);
        assertThat(postJson(
                                "/api/v1/imports/" + run + "/report",
                                "{\"accepted\":3,\"known\":0,\"refused\":0,\"finished\":true}")
                        .statusCode())
                .isEqualTo(404);
    }

    private void refuses(Callable<HttpResponse<String>> post, String field, int status) throws Exception {
        Awaitility.await().until(() -> db.fetchCount(RENDERING) == 0);
        int clips = db.fetchCount(CLIP_);
        long files = files();

        var answer = post.call();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem(answer).get("field").stringValue()).isEqualTo(field);
        assertThat(problem(answer).get("detail").stringValue()).endsWith(".");
        assertThat(db.fetchCount(CLIP_)).isEqualTo(clips);
        assertThat(files()).isEqualTo(files);
    }

    private static long files() throws IOException {
        try (var files = Files.walk(Path.of(RealServer.DATA, "sounds"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private JsonNode problem(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private long clipId(String externalId) {
        return db.select(CLIP_.ID)
                .from(CLIP_)
                .where(CLIP_.EXTERNAL_ID.eq(externalId))
                .fetchSingle()
                .value1();
    }

    private static String id() {
        return "api-" + UUID.randomUUID();
    }

    private static Map<String, @Nullable Object> facts(String id) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("externalId", id);
        facts.put("capturedAt", "2026-10-21T20:42:53-05:00");
        facts.put("locale", "en-US");
        facts.put("consent", true);
        facts.put("accountNumber", "ACC-1");
        facts.put("customerFirstName", "Farid");
        facts.put("deviceSerial", "G00000013D");
        facts.put("machineTranscript", "turn on the lights");
        facts.put("file", "ignored.wav");
        return facts;
    }

    private HttpResponse<String> post(Map<String, ?> facts, byte[] sound) throws Exception {
        return send(body(json.writeValueAsBytes(facts), sound));
    }

    private HttpResponse<String> send(byte[] body) throws Exception {
        return http.send(
                request("/api/v1/clips")
                        .header("Content-Type", "multipart/form-data; boundary=x-x-x")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> postJson(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + key);
    }

    private static byte[] body(byte @Nullable [] facts, byte @Nullable [] sound) throws IOException {
        var out = new ByteArrayOutputStream();
        if (facts != null) {
            out.writeBytes(ascii("--x-x-x\r\nContent-Disposition: form-data; name=\"facts\"\r\n"
                    + "Content-Type: application/json\r\n\r\n"));
            out.writeBytes(facts);
            out.writeBytes(ascii("\r\n"));
        }
        if (sound != null) {
            out.writeBytes(ascii("--x-x-x\r\nContent-Disposition: form-data; name=\"sound\"; filename=\"a.wav\"\r\n"
                    + "Content-Type: audio/wav\r\n\r\n"));
            out.writeBytes(sound);
            out.writeBytes(ascii("\r\n"));
        }
        out.writeBytes(ascii("--x-x-x--\r\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed() throws IOException {
        try (Stream<Path> demo = Files.walk(Path.of("db/demo"))) {
            Path file = demo.filter(path -> path.toString().matches(".*\\.(ogg|opus|flac|mp3)"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        }
    }
}
