package org.earshot.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.intake.RealServer;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
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
