package org.earshot.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One signed POST to the address that {@code earshot.notice.webhook.url} names; off without it. */
@Component
final class WebhookWay implements Way {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final @Nullable URI url;
    private final String secret;
    private final Rendering rendering;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookWay(
            @Value("${earshot.notice.webhook.url:}") String url,
            @Value("${EARSHOT_WEBHOOK_SECRET:}") String secret,
            Rendering rendering,
            Clock clock) {
        this.url = url.isBlank() ? null : checked(url.strip());
        this.secret = secret;
        this.rendering = rendering;
        this.clock = clock;
        if (this.url != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "earshot.notice.webhook.url is set, but EARSHOT_WEBHOOK_SECRET has fewer than " + SHORTEST_SECRET
                            + " characters; nobody could trust what comes from it");
        }
    }

    /** Refuses to start with an address over which messages would travel in the clear. */
    static URI checked(String url) {
        URI uri = URI.create(url);
        boolean inside = uri.getHost() != null && THIS_COMPUTER.contains(uri.getHost());
        if (uri.getHost() == null
                || uri.getUserInfo() != null
                || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && inside)) {
            throw new IllegalStateException(
                    "earshot.notice.webhook.url must begin with https:// (http:// only on this computer)");
        }
        return uri;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Optional<String> whyNot(long account) {
        return url == null ? Optional.of("webhook-off") : Optional.empty();
    }

    @Override
    public DeliveryState handOver(Message message) throws NotHandedOver {
        if (url == null) {
            throw new NotHandedOver("webhook-off");
        }
        int answer = post(url, message);
        if (answer >= 200 && answer < 300) {
            return DeliveryState.DELIVERED;
        }
        throw new NotHandedOver("http-" + answer);
    }

    private int post(URI to, Message message) throws NotHandedOver {
        String body = rendering.body(message, rendering.zone(message.notice().toAccount()));
        var request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.key().toString())
                .header(
                        "Earshot-Signature",
                        Signature.of(secret, clock.instant().getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // The request's own timeout ends with the headers; an answer that trickles on must not hold the thread.
            return answer.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NotHandedOver("timeout", e);
        } catch (ExecutionException e) {
            throw reason(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotHandedOver("interrupted", e);
        }
    }

    private static NotHandedOver reason(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new NotHandedOver("timeout", cause);
        }
        return new NotHandedOver(cause instanceof IOException ? "unreachable" : "webhook-failed", cause);
    }
}
