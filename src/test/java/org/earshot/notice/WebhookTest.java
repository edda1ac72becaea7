package org.earshot.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.earshot.notice.OutsideServers.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The signed webhook, against a server on this computer. It has urgent messages of people without an address. */
class WebhookTest extends OutsideTest {

    @Autowired
    JsonMapper json;

    @Autowired
    WebhookWay webhook;

    @Test
    void theBodyHoldsWhatItMayAndItsSignatureIsRight() throws Exception {
        String reference = reference();
        long message = untakenIn(reference);
        makeAttempt(Channel.WEBHOOK, message, 1);

        Post post = SERVERS.posts(reference).getFirst();
        assertThat(post.contentType()).isEqualTo("application/json");
        assertThat(json.readTree(post.body()).propertyNames())
                .containsExactly("id", "what", "reference", "severity", "by", "link");
        String[] parts = post.signature().split(",");
        String seconds = parts[0].replace("t=", "");
        assertThat(Instant.ofEpochSecond(Long.parseLong(seconds)))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(parts[1]).isEqualTo("v1=" + hmac(OutsideServers.SECRET, seconds + "." + post.body()));
        assertThat(state(Channel.WEBHOOK, message)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void anErrorIsTriedAgainUnderTheSameKey() {
        String reference = reference();
        long message = untakenIn(reference);
        SERVERS.answer(reference, 500);
        makeAttempt(Channel.WEBHOOK, message, 1);
        assertPlanned(Channel.WEBHOOK, message, 2, Duration.ofSeconds(10));
        makeAttempt(Channel.WEBHOOK, message, 2);

        assertThat(changes(Channel.WEBHOOK, message)).containsExactly("QUEUED", "AGAIN http-500", "DELIVERED");
        assertThat(SERVERS.posts(reference)).hasSize(2);
        assertThat(SERVERS.posts(reference).stream().map(Post::key).distinct()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        String reference = reference();
        long message = untakenIn(reference);
        SERVERS.answer(reference, 302);
        makeAttempt(Channel.WEBHOOK, message, 1);
        assertThat(changes(Channel.WEBHOOK, message)).containsExactly("QUEUED", "AGAIN http-302");
        assertThat(SERVERS.posts(reference)).extracting(Post::path).containsExactly("/hook");
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftAfterFiveSeconds() {
        String reference = reference();
        long message = untakenIn(reference);
        SERVERS.answerNothing(reference);
        long begun = System.nanoTime();
        makeAttempt(Channel.WEBHOOK, message, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(12));
        assertThat(changes(Channel.WEBHOOK, message)).containsExactly("QUEUED", "AGAIN timeout");
    }

    /** At least once: nobody can know whether what was handed over before a kill was also noted. */
    @Test
    void killedBetweenHandingOverAndNotingItIsHandedOverAgainUnderTheSameKey() throws Exception {
        String reference = reference();
        long message = untakenIn(reference);
        long delivery = on(Channel.WEBHOOK, message).orElseThrow().id();
        webhook.handOver(outbox.take(delivery, 1).orElseThrow());

        attempts.make(delivery, 1);
        attempts.make(delivery, 1);

        assertThat(SERVERS.posts(reference)).hasSize(2);
        assertThat(SERVERS.posts(reference).stream().map(Post::key).distinct()).hasSize(1);
        assertThat(changes(Channel.WEBHOOK, message)).containsExactly("QUEUED", "DELIVERED");
    }

    @Test
    void onlyEncryptedAddressesAreTakenExceptOnThisComputer() {
        assertThat(WebhookWay.checked("https://pager.example/hook")).isNotNull();
        assertThat(WebhookWay.checked("http://localhost:8090/hook")).isNotNull();
        for (String wrong : new String[] {
            "http://pager.example/hook",
            "ftp://localhost/x",
            "http://localhost.evil.example/",
            "https://a:b@pager.example/",
            "/hook"
        }) {
            assertThatThrownBy(() -> WebhookWay.checked(wrong)).as(wrong).isInstanceOf(IllegalStateException.class);
        }
    }

    /** An urgent message to somebody without an address, whom no tab has shown it: the webhook's turn. */
    private long untakenIn(String reference) {
        long message = send(as.annotator("en"), reference, true);
        endOfPatience(Channel.IN_APP, message);
        assertThat(state(Channel.WEBHOOK, message)).isEqualTo(DeliveryState.QUEUED);
        return message;
    }

    /** HMAC-SHA256 by its definition (RFC 2104), so that the test does not repeat what it tests. */
    private static String hmac(String secret, String text) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 64);
        byte[] inside = sha.digest(joined(masked(key, 0x36), text.getBytes(StandardCharsets.UTF_8)));
        byte[] sum = sha.digest(joined(masked(key, 0x5c), inside));
        return String.format("%064x", new BigInteger(1, sum));
    }

    private static byte[] masked(byte[] key, int mask) {
        byte[] masked = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            masked[i] = (byte) (key[i] ^ mask);
        }
        return masked;
    }

    private static byte[] joined(byte[] first, byte[] second) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        all.write(first);
        all.write(second);
        return all.toByteArray();
    }
}
