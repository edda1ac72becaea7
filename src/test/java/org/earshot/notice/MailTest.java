package org.earshot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.testing.Refused;
import org.junit.jupiter.api.Test;

/** E-mail, against a real SMTP server. */
class MailTest extends OutsideTest {

    @Test
    void aMessageComesByMailToo() throws Exception {
        Person person = reachable();
        String reference = reference();
        long message = send(person, reference, false);
        makeAttempt(Channel.MAIL, message, 1);

        MimeMessage mail = SERVERS.mails(mailOf(person)).getFirst();
        assertThat(mail.getSubject()).isEqualTo("P2 · " + reference + " · Acknowledge the case");
        assertThat(mail.getFrom()[0]).hasToString("earshot@example.org");
        assertThat(mail.getContent().toString())
                .contains("Open: https://earshot.example/case/" + reference, "(Europe/Bucharest)");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(Collections.list(mail.getAllHeaderLines())).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(state(Channel.MAIL, message)).isEqualTo(DeliveryState.SENT);
        assertThat(state(Channel.IN_APP, message)).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void nobodyWithoutAnAddressIsWrittenTo() {
        long message = send(as.annotator("en"), reference(), false);
        assertThat(on(Channel.MAIL, message)).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndTakesTheMessageOnceItIsUp() {
        Person person = reachable();
        long message = send(person, reference(), false);
        SERVERS.mailDown();
        makeAttempt(Channel.MAIL, message, 1);
        assertThat(state(Channel.MAIL, message)).isEqualTo(DeliveryState.QUEUED);
        assertPlanned(Channel.MAIL, message, 2, Duration.ofSeconds(10));
        makeAttempt(Channel.MAIL, message, 2);
        assertPlanned(Channel.MAIL, message, 3, Duration.ofSeconds(30));

        SERVERS.mailUp();
        makeAttempt(Channel.MAIL, message, 3);
        assertThat(SERVERS.mails(mailOf(person))).hasSize(1);
        assertThat(changes(Channel.MAIL, message))
                .containsExactly("QUEUED", "AGAIN mail-unreachable", "AGAIN mail-unreachable", "SENT");
    }

    @Test
    void afterAllPausesItIsGivenUpShownToAdministratorsAndTriedOnceMoreWhenTheySay() {
        Person person = reachable();
        String reference = reference();
        long message = send(person, reference, false);
        SERVERS.mailDown();
        List<Duration> pauses = new ArrayList<>(Outbox.BACKOFF);
        for (int attempt = 1; attempt <= 6; attempt++) {
            makeAttempt(Channel.MAIL, message, attempt);
            if (!pauses.isEmpty()) {
                assertPlanned(Channel.MAIL, message, attempt + 1, pauses.removeFirst());
            }
        }
        assertThat(state(Channel.MAIL, message)).isEqualTo(DeliveryState.FAILED);

        as.signIn(administrator());
        DeliveryTrouble trouble = trouble(reference);
        assertThat(trouble.reason()).isEqualTo("mail-unreachable");
        assertThat(trouble.givenUp()).isTrue();
        assertThat(trouble.attempts()).isEqualTo(6);
        SERVERS.mailUp();
        deliveries.tryOnceMore(trouble.delivery());
        Refused.with("notice.not-failed", () -> deliveries.tryOnceMore(trouble.delivery()));
        makeAttempt(Channel.MAIL, message, 7);
        assertThat(SERVERS.mails(mailOf(person))).hasSize(1);
        assertThat(deliveries.troubles())
                .extracting(DeliveryTrouble::caseNumber)
                .doesNotContain(reference);
        assertThat(deliveries.counts())
                .anyMatch(count -> count.channel() == Channel.MAIL && count.state() == DeliveryState.SENT);
    }

    @Test
    void whatWasReadMeanwhileIsNotSentAnyMore() {
        Person person = reachable();
        long message = send(person, reference(), false);
        as.run(person, () -> notices.read(message));
        makeAttempt(Channel.MAIL, message, 1);
        assertThat(SERVERS.mails(mailOf(person))).isEmpty();
        assertThat(state(Channel.MAIL, message)).isEqualTo(DeliveryState.READ);
    }

    private DeliveryTrouble trouble(String reference) {
        return deliveries.troubles().stream()
                .filter(row -> row.caseNumber().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
