package org.earshot.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server and a webhook's receiver on this computer, both of which can fail in the ways that real ones do. */
final class OutsideServers {

    static final String SECRET = "a secret of the test";

    /** What the webhook was sent. */
    record Post(String path, String signature, String key, String contentType, String body) {}

    private static final int HANGS = -1;
    private static final int REDIRECTS = 302;

    private final int mailPort = freePort();
    private final HttpServer web = web();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable GreenMail mail;

    void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> mailPort);
        registry.add("earshot.notice.from", () -> "earshot@example.org");
        registry.add("earshot.address", () -> "https://earshot.example");
        registry.add(
                "earshot.notice.webhook.url",
                () -> "http://localhost:" + web.getAddress().getPort() + "/hook");
        registry.add("EARSHOT_WEBHOOK_SECRET", () -> SECRET);
        // Nothing becomes due by itself: each test says when.
        registry.add("earshot.due-work.polling", () -> "1h");
    }

    void mailUp() {
        if (mail == null) {
            mail = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));
            mail.start();
        }
    }

    void mailDown() {
        if (mail != null) {
            mail.stop();
            mail = null;
        }
    }

    List<MimeMessage> mails(String to) {
        if (mail == null) {
            return List.of();
        }
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> recipients(each).contains(to))
                .toList();
    }

    /** The webhook's next answer to posts with the reference; after it, 200 again. */
    void answer(String reference, int status) {
        answers.computeIfAbsent(reference, name -> new ConcurrentLinkedQueue<>())
                .add(status);
    }

    void answerNothing(String reference) {
        answer(reference, HANGS);
    }

    List<Post> posts(String reference) {
        return posts.stream().filter(post -> post.body().contains(reference)).toList();
    }

    private HttpServer web() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var post = new Post(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("Earshot-Signature"),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            posts.add(post);
            int answer = answerTo(post);
            if (answer == HANGS) {
                end.await();
            }
            if (answer == REDIRECTS) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(answer, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int answerTo(Post post) {
        return answers.entrySet().stream()
                .filter(entry -> post.body().contains(entry.getKey()))
                .map(entry -> entry.getValue().poll())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(200);
    }

    private static String recipients(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
