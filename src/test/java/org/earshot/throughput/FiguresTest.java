package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What managers are told of work. */
@DatabaseTest
class FiguresTest {

    private static final ZoneId UTC = ZoneId.of("Z");

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Throughput throughput;

    @Autowired
    Staffing staffing;

    @Autowired
    DayStore days;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void volumesSayWhatHappened() {
        Instant now = time.now();
        LocalDate to = LocalDate.ofInstant(now, UTC);
        long queue = floor.queue("zzv");
        var history = new RandomHistory(db, queue, new Random(77), now.minusSeconds(20 * 86_400));
        try {
            while (history.tasks.size() < 20) {
                history.step();
            }
            for (LocalDate day = to.minusDays(24); !day.isAfter(to); day = day.plusDays(1)) {
                days.count(new Day(UTC, day), now);
            }
            as.signIn(manager());
            Period period = Period.last(25, to, UTC);
            QueueFilter mine = new QueueFilter(queue, null);
            Volumes volumes = throughput.volumes(period, mine);
            assertThat(volumes.total().entered()).isEqualTo(history.tasks.size());
            assertThat(volumes.total().left()).isEqualTo((int)
                    history.tasks.stream().filter(task -> task.outcome != null).count());
            assertThat(volumes.before()).isEqualTo(Flow.NONE);
            assertThat(volumes.days()).hasSize(25);
            long standing =
                    history.tasks.stream().filter(task -> task.outcome == null).count();
            assertThat(volumes.days().getLast().standing()).isEqualTo(standing);
            Period lastDay = new Period(UTC, to, to);
            assertThat(throughput.volumes(lastDay, mine).days().getLast().standing())
                    .isEqualTo(standing);
            assertThat(throughput.waited(period, mine).values().stream()
                            .mapToInt(Steps::total)
                            .sum())
                    .isEqualTo((int) history.tasks.stream()
                            .filter(task -> task.outcome != null && task.takenAt != null)
                            .count());
            QueueBacklog backlog = throughput.backlog().stream()
                    .filter(each -> each.queueId() == queue)
                    .findFirst()
                    .orElseThrow();
            assertThat(backlog.waiting() + backlog.inHand()).isEqualTo(standing);
            assertThat(staffing.inflow(mine).clips()).hasSize(7);
            assertThat(throughput.countedAt().at()).isNotNull();
        } finally {
            history.leave();
        }
    }

    @Test
    void agesAreThoseOfWhatWaits() {
        long queue = floor.queue("zzw");
        for (int minutes = 100; minutes > 0; minutes -= 10) {
            long clip = floor.task(queue);
            db.execute(
                    "update queue.task set entered_at = current_timestamp - interval '" + minutes
                            + "' minute where clip_id = ?",
                    clip);
        }
        as.signIn(manager());
        QueueBacklog backlog = throughput.backlog().stream()
                .filter(each -> each.queueId() == queue)
                .findFirst()
                .orElseThrow();
        assertThat(backlog.waiting()).isEqualTo(10);
        assertThat(java.util.Objects.requireNonNull(backlog.highAge()).toMinutes())
                .isEqualTo(90);
        assertThat(java.util.Objects.requireNonNull(backlog.middleAge()).toMinutes())
                .isEqualTo(50);
    }

    @Test
    void anUnknownZoneAndAnEndlessPeriodAreRefused() {
        as.signIn(manager());
        LocalDate day = LocalDate.of(2026, 3, 1);
        Period nowhere = new Period(ZoneId.of("Asia/Kathmandu"), day, day);
        Refused.with("throughput.zone", () -> throughput.volumes(nowhere, QueueFilter.ALL));
        Refused.with("throughput.period", () -> throughput.volumes(Period.last(401, day, UTC), QueueFilter.ALL));
        Refused.with(
                "throughput.period", () -> throughput.volumes(new Period(UTC, day, day.minusDays(1)), QueueFilter.ALL));
    }

    @Test
    void anAnnotatorIsToldNoneOfIt() {
        as.signIn(as.annotator("zz"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> throughput.backlog())
                .isInstanceOf(AccessDeniedException.class);
    }

    private Person manager() {
        return as.person(Set.of(Role.MANAGER), Set.of());
    }
}
