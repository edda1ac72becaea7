package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.disguise.Strength;
import org.earshot.exposure.Exposure;
import org.earshot.queue.HoursOnSensitive.Stay;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four hours a day on sensitive queues, counted from leases and the play log; then the router gives nothing from them. */
@DatabaseTest
class HoursOnSensitiveTest {

    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");
    private static final AtomicInteger LANGUAGE = new AtomicInteger();

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Queues queues;

    @Autowired
    Leases leases;

    @Autowired
    Exposure exposure;

    @Autowired
    DSLContext db;

    @Autowired
    DatabaseTime time;

    private Person person;
    private long sensitive;
    private long ordinary;
    private Instant now;

    @BeforeEach
    void somebodyInTheSixthHourOfAShift() {
        String language = "xs" + (char) ('a' + LANGUAGE.getAndIncrement());
        sensitive = SystemActor.call(
                "test",
                () -> queues.create(new QueuePlan(
                        "Sensitive " + language, language, null, "wake-word", 1, null, Strength.STRONG, true, 0)));
        ordinary = floor.queue(language, 9, null);
        person = floor.worker(language);
        now = time.now();
        db.execute(
                "update shift.shift set started_at = started_at - interval '6' hour where account_id = ?", person.id());
        as.signIn(person);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void afterFourHoursNothingComesFromSensitiveQueuesAndWorkGoesOnElsewhere() {
        long heavy = floor.task(sensitive);
        long light = floor.task(ordinary);
        finished(sensitive, Duration.ofMinutes(245), Duration.ofMinutes(4));
        assertThat(exposure.mayHear().sensitiveTimeUp()).isTrue();
        assertThat(next()).isEqualTo(light);
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.LIMITED));
        as.signIn(floor.worker(queues.queue(sensitive).language()));
        assertThat(next()).as("somebody else's hours are their own").isEqualTo(heavy);
    }

    @Test
    void beforeThatTheyComeFirst() {
        long heavy = floor.task(sensitive);
        floor.task(ordinary);
        finished(sensitive, Duration.ofMinutes(245), Duration.ofMinutes(10));
        assertThat(exposure.mayHear().sensitiveTimeUp()).isFalse();
        assertThat(next()).isEqualTo(heavy);
    }

    @Test
    void otherQueuesAndOtherDaysDoNotCount() {
        finished(ordinary, Duration.ofMinutes(300), Duration.ofMinutes(1));
        finished(sensitive, Duration.ofHours(11), Duration.ofHours(6).plusMinutes(1));
        assertThat(exposure.mayHear().sensitiveTimeUp()).isFalse();
    }

    @Test
    void theClipInHandCountsWhileItIsHeld() {
        finished(sensitive, Duration.ofMinutes(245), Duration.ofMinutes(10));
        floor.task(sensitive);
        next();
        db.execute("update queue.task set leased_at = leased_at - interval '6' minute where lease_by = ?", person.id());
        assertThat(exposure.mayHear().sensitiveTimeUp()).isTrue();
    }

    @Test
    void whatWasPlayedOfAClipThatWasPutDownCounts() {
        finished(sensitive, Duration.ofMinutes(245), Duration.ofMinutes(6));
        long skipped = floor.task(sensitive);
        played(skipped, Duration.ofSeconds(90));
        assertThat(worked()).isEqualTo(Duration.ofMinutes(240).plusSeconds(30));
        played(floor.task(ordinary), Duration.ofMinutes(30));
        assertThat(worked()).isEqualTo(Duration.ofMinutes(240).plusSeconds(30));
    }

    @Test
    void aClipThatLayReadyBesideAnotherCountsFromItsTurn() {
        var stays =
                List.of(stay(false, 0, 5), stay(true, 0, 8), stay(true, 5, 9), stay(false, 8, 20), stay(true, 30, 31));
        assertThat(HoursOnSensitive.time(stays, T)).isEqualTo(Duration.ofMinutes(3 + 1 + 1));
        assertThat(HoursOnSensitive.time(stays, T.plus(Duration.ofMinutes(7))))
                .isEqualTo(Duration.ofMinutes(1 + 1 + 1));
    }

    private static Stay stay(boolean sensitive, int from, int to) {
        return new Stay(0, sensitive, T.plus(Duration.ofMinutes(from)), T.plus(Duration.ofMinutes(to)));
    }

    private Duration worked() {
        return new HoursOnSensitive(db).worked(person.id(), now.minus(Duration.ofHours(6)), now);
    }

    private long next() {
        return ((Claim.Leased) leases.next()).lease().clipId();
    }

    private void finished(long queue, Duration from, Duration to) {
        db.execute(
                "insert into queue.finished (task_id, fence, queue_id, clip_id, account_id, outcome, entered_at, leased_at,"
                        + " finished_at) values (?, 1, ?, ?, ?, 'FILED', cast(? as timestamp with time zone),"
                        + " cast(? as timestamp with time zone), cast(? as timestamp with time zone))",
                -floor.task(floor.queue("zzz")),
                queue,
                floor.task(floor.queue("zzz")),
                person.id(),
                now.minus(from),
                now.minus(from),
                now.minus(to));
    }

    private void played(long clip, Duration length) {
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind, right_ref,"
                        + " issued_at, expires_at) values (?, 'x', ?, ?, 'lease', '1', current_timestamp, current_timestamp)",
                "hours " + clip,
                person.id(),
                clip);
        db.execute(
                "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at) select id,"
                        + " account_id, clip_id, 0, ?, 1, issued_at from playback.sound_grant where token_hash = ?",
                (int) length.toMillis(),
                "hours " + clip);
    }
}
