package org.earshot.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.intake.RealServer;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The port for machines of a running server. */
@RealServer
@TestPropertySource(properties = {"earshot.metrics.port=0", "earshot.metrics.token=" + MetricPortTest.TOKEN})
class MetricPortTest {

    static final String TOKEN = "a-token-for-tests-that-is-long-enough";

    private static final String PROMETHEUS = "/actuator/prometheus";

    /** The name at the beginning of a line that is no comment. */
    private static final Pattern NAME = Pattern.compile("(?m)^([a-z]\\w+)");

    /** Names of figures have a line between their words; functions of the query language that do are not used. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b((?:earshot|http|jvm|hikaricp|process|system)_[a-z_]+)\\b");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int metricPort;

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Queues queues;

    @Autowired
    QueueFigures figures;

    @Autowired
    EscalationFigures cases;

    @Autowired
    Escalations escalations;

    @Autowired
    TestClips clips;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @ValueSource(strings = {PROMETHEUS, "/actuator", "/actuator/env", "/", "/login", "/desk", "/api/v1/clips"})
    void aStrangerIsToldNothingOnThisPort(String path) throws Exception {
        assertThat(get(metricPort, path, null).statusCode()).isEqualTo(401);
        assertThat(get(metricPort, path, "Bearer " + TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(get(metricPort, path, "Bearer ").statusCode()).isEqualTo(401);
        assertThat(get(metricPort, path, "Basic " + TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void whetherTheNodeIsFitIsToldToAnybodyAndNoMore() throws Exception {
        HttpResponse<String> answer = get(metricPort, "/actuator/health", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @Test
    void theTokenOpensNothingOnThePortOfPeople() throws Exception {
        assertThat(get(port, PROMETHEUS, "Bearer " + TOKEN).statusCode()).isNotEqualTo(200);
        assertThat(get(port, PROMETHEUS, null).body()).doesNotContain("earshot_queue");
    }

    @Test
    void figuresNameQueuesByNumberAndNobodyAtAll() throws Exception {
        String planted = "Zerubbabel" + System.nanoTime();
        long queue = as.call(
                as.person(Set.of(Role.ADMIN), Set.of()),
                () -> queues.create(new QueuePlan("Queue of " + planted, "xme", null, "wake-word", 5, null)));
        floor.task(queue);
        Person worker = floor.worker("xme");
        get(port, "/case/" + planted, null);
        get(port, "/" + planted + "?name=" + planted, null);
        get(port, "/api/v1/clips/" + planted, "Bearer " + planted);
        figures.read();

        String body = get(metricPort, PROMETHEUS, "Bearer " + TOKEN).body();
        assertThat(body)
                .contains("earshot_queue_waiting_clips{language=\"xme\",queue=\"" + queue + "\"} 1.0")
                .contains("jvm_memory_used_bytes")
                .contains("http_server_requests_seconds")
                .doesNotContain(planted)
                .doesNotContain(worker.displayName())
                .doesNotContain(worker.username())
                .doesNotContain("account")
                .doesNotContain("session");
    }

    @Test
    void clocksThatRanOutAreToldAndNotHowManyCasesAreOpen() throws Exception {
        String number = as.call(
                as.annotator("xmf"),
                () -> escalations
                        .raise(clips.readyClip("en-US"), new Raise("C03", HappeningNow.YES, "a secret note"))
                        .number());
        db.execute(
                "update escalation.case_clock set due_at = started_at where kind = 'ACKNOWLEDGE' and case_id ="
                        + " (select id from escalation.case_file where number = ?)",
                number);
        cases.read();

        String body = get(metricPort, PROMETHEUS, "Bearer " + TOKEN).body();
        assertThat(valueOf(body, "earshot_escalation_breached_clocks{clock=\"ACKNOWLEDGE\"}"))
                .isPositive();
        assertThat(body).doesNotContain(number, "C03", "secret", "RAISED");
    }

    @Test
    void theBoardAsksOnlyForFiguresThatThereAre() throws Exception {
        floor.task(floor.queue("xmg"));
        get(port, "/login", null);
        figures.read();
        cases.read();
        String body = get(metricPort, PROMETHEUS, "Bearer " + TOKEN).body();
        Set<String> there =
                NAME.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String board = Files.readString(Path.of("docs/monitoring/grafana-earshot.json"));
        assertThat(ASKED_FOR
                        .matcher(board)
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(there).contains(name));
    }

    private static double valueOf(String body, String figure) {
        return body.lines()
                .filter(line -> line.startsWith(figure))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + figure));
    }

    private static HttpResponse<String> get(int port, String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
