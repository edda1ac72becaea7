package org.earshot.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Messages that leave the tool. The real scheduler runs what is due, when a test moves its time to now. */
@DatabaseTest
abstract class OutsideTest {

    static final OutsideServers SERVERS = new OutsideServers();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    As as;

    @Autowired
    Notices notices;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryStore store;

    @Autowired
    Outbox outbox;

    @Autowired
    Attempts attempts;

    @Autowired
    SchedulerClient planner;

    @Autowired
    Scheduler scheduler;

    @Autowired
    AttemptPlan plan;

    @Autowired
    DueAttempts dueAttempts;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SERVERS.settings(registry);
    }

    @BeforeEach
    void mailIsUp() {
        SERVERS.mailUp();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    /** Somebody with an e-mail address of their own. */
    Person reachable() {
        Person person = as.annotator("en");
        as.run(person, () -> addresses.set(mailOf(person)));
        return person;
    }

    static String mailOf(Person person) {
        return person.username() + "@example.org";
    }

    static String reference() {
        return "ESC-2026-" + String.format("%06d", NUMBER.incrementAndGet());
    }

    /** Sends one message and returns its number. */
    long send(Person to, String reference, boolean urgent) {
        var notice = new Notice(
                Template.ACKNOWLEDGE_CASE,
                to.id(),
                reference,
                urgent ? "P0" : "P2",
                Instant.now().plusSeconds(300),
                "case/" + reference,
                urgent);
        SystemActor.run("test", () -> notices.send(notice));
        return as.call(to, notices::mine).getFirst().id();
    }

    Optional<Delivery> on(Channel channel, long message) {
        return store.of(message).stream()
                .filter(delivery -> delivery.channel() == channel)
                .findFirst();
    }

    DeliveryState state(Channel channel, long message) {
        return on(channel, message).orElseThrow().state();
    }

    /** What became of the deliveries of a message on a channel, in order, with the reasons. */
    List<String> changes(Channel channel, long message) {
        return db.fetch(
                        "select outcome, reason from notice.delivery_change where delivery_id = ? order by id",
                        on(channel, message).orElseThrow().id())
                .map(row -> row.get(1) == null ? "" + row.get(0) : row.get(0) + " " + row.get(1));
    }

    /** Makes a planned attempt due now, and waits until the scheduler has made it. */
    void makeAttempt(Channel channel, long message, int attempt) {
        runNow(attemptOf(channel, message, attempt), plan.client, dueAttempts.scheduler);
    }

    /** Ends the wait for a channel now. */
    void endOfPatience(Channel channel, long message) {
        runNow(patienceOf(channel, message), planner, scheduler);
    }

    void assertPlanned(Channel channel, long message, int attempt, Duration from) {
        assertThat(planned(attemptOf(channel, message, attempt), plan.client).orElseThrow())
                .isCloseTo(time.now().plus(from), within(5, ChronoUnit.SECONDS));
    }

    Instant endOfPatienceOf(Channel channel, long message) {
        return planned(patienceOf(channel, message), planner).orElseThrow();
    }

    Person administrator() {
        return as.person(Set.of(Role.ADMIN), Set.of());
    }

    private TaskInstanceId attemptOf(Channel channel, long message, int attempt) {
        return TaskInstanceId.of(
                AttemptPlan.TASK, on(channel, message).orElseThrow().id() + "." + attempt);
    }

    private static TaskInstanceId patienceOf(Channel channel, long message) {
        return TaskInstanceId.of(Outbox.PATIENCE, message + "." + channel);
    }

    private static Optional<Instant> planned(TaskInstanceId due, SchedulerClient planner) {
        return planner.getScheduledExecution(due).map(ScheduledExecution::getExecutionTime);
    }

    private static void runNow(TaskInstanceId due, SchedulerClient planner, Scheduler scheduler) {
        assertThat(planned(due, planner)).as("%s is planned", due.getId()).isPresent();
        planner.reschedule(due, Instant.now().minusSeconds(1));
        scheduler.triggerCheckForDueExecutions();
        await().atMost(Duration.ofSeconds(20)).until(() -> planned(due, planner).isEmpty());
    }
}
