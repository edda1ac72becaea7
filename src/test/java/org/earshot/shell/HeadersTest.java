package org.earshot.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.earshot.intake.RealServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer says to the browser about keeping, framing and passing on. */
@RealServer
class HeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/desk",
                "/case/ESC-2026-000001",
                "/sound",
                "/earshot.css",
                "/earshot-guard.css",
                "/api/openapi",
                "/api/v1/clips",
                "/actuator/health",
                "/no-such-page",
                "/?v-r=init&location=desk"
            })
    void nothingIsKeptByTheBrowser(String path) throws Exception {
        assertThat(get(path).headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/desk", "/sound"})
    void pagesAreNotFramedNorPassedOn(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("display-capture=()");
    }

    @Test
    void thereIsNoWorkerToRegister() throws Exception {
        HttpResponse<String> answer = get("/sw.js");
        assertThat(answer.statusCode() == 200
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .contains("javascript"))
                .isFalse();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
