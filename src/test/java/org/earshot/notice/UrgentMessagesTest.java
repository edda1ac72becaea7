package org.earshot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.earshot.access.Person;
import org.junit.jupiter.api.Test;

/** Which channel has an urgent message when. */
class UrgentMessagesTest extends OutsideTest {

    @Test
    void whatNobodyTookGoesToTheNextChannelWithinAMinute() {
        Person person = reachable();
        String reference = reference();
        Instant sent = time.now();
        long message = send(person, reference, true);
        assertThat(on(Channel.MAIL, message)).isEmpty();
        assertThat(endOfPatienceOf(Channel.IN_APP, message)).isBefore(sent.plus(Duration.ofSeconds(50)));

        endOfPatience(Channel.IN_APP, message);
        makeAttempt(Channel.MAIL, message, 1);
        assertThat(SERVERS.mails(mailOf(person))).hasSize(1);
        endOfPatience(Channel.MAIL, message);
        assertThat(on(Channel.WEBHOOK, message)).as("the mail server has it").isEmpty();
    }

    @Test
    void whatATabHasTakenGoesNowhereElse() {
        Person person = reachable();
        long message = send(person, reference(), true);
        assertThat(as.call(person, notices::take)).hasSize(1);
        endOfPatience(Channel.IN_APP, message);
        assertThat(store.of(message)).extracting(Delivery::channel).containsExactly(Channel.IN_APP);
        assertThat(state(Channel.IN_APP, message)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whatWasReadGoesNowhereElse() {
        Person person = reachable();
        long message = send(person, reference(), true);
        as.run(person, () -> notices.read(message));
        endOfPatience(Channel.IN_APP, message);
        assertThat(store.of(message)).hasSize(1);
    }

    @Test
    void aChannelThatFailsIsLeftAtOnceAndStillTriedAgain() {
        Person person = reachable();
        String reference = reference();
        long message = send(person, reference, true);
        SERVERS.mailDown();
        endOfPatience(Channel.IN_APP, message);
        makeAttempt(Channel.MAIL, message, 1);
        makeAttempt(Channel.WEBHOOK, message, 1);
        assertThat(SERVERS.posts(reference)).hasSize(1);
        assertThat(state(Channel.MAIL, message)).isEqualTo(DeliveryState.QUEUED);
        assertPlanned(Channel.MAIL, message, 2, Duration.ofSeconds(10));
        endOfPatience(Channel.MAIL, message);
        assertThat(store.of(message)).hasSize(3);
    }

    @Test
    void aMailServerThatSaysNothingIsNotWaitedFor() {
        long message = send(reachable(), reference(), true);
        endOfPatience(Channel.IN_APP, message);
        endOfPatience(Channel.MAIL, message);
        assertThat(state(Channel.WEBHOOK, message)).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void whatNoChannelTakesIsMarkedAndShownUntilOneDoes() {
        Person person = reachable();
        String reference = reference();
        long message = send(person, reference, true);
        SERVERS.mailDown();
        SERVERS.answer(reference, 503);
        endOfPatience(Channel.IN_APP, message);
        makeAttempt(Channel.MAIL, message, 1);
        makeAttempt(Channel.WEBHOOK, message, 1);

        as.signIn(administrator());
        assertThat(deliveries.troubles())
                .filteredOn(row -> row.caseNumber().equals(reference))
                .hasSize(2)
                .allMatch(DeliveryTrouble::undelivered);
        assertThat(db.fetch(
                        "select detail from audit.entry where act = 'notice.undelivered' and subject = ?", reference))
                .hasSize(1);

        makeAttempt(Channel.WEBHOOK, message, 2);
        assertThat(deliveries.troubles())
                .filteredOn(row -> row.caseNumber().equals(reference))
                .noneMatch(DeliveryTrouble::undelivered);
    }

    @Test
    void whatIsDoneTwiceChangesNothing() {
        long message = send(reachable(), reference(), true);
        endOfPatience(Channel.IN_APP, message);
        outbox.notTaken(message, Channel.IN_APP);
        makeAttempt(Channel.MAIL, message, 1);
        attempts.make(on(Channel.MAIL, message).orElseThrow().id(), 1);
        assertThat(changes(Channel.MAIL, message)).containsExactly("QUEUED", "SENT");
        assertThat(store.of(message)).hasSize(2);
    }
}
