package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.earshot.access.Person;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a lease is kept, and how it is lost. */
@DatabaseTest
class LeasesTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Leases leases;

    @Autowired
    Shifts shifts;

    @Autowired
    ExpiredLeases expired;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLateFilingOnALostLeaseIsRefused() {
        long queue = floor.queue("xae");
        floor.task(queue);
        Person slow = floor.worker("xae");
        Lease lost = as.call(slow, this::take);
        floor.leasesRunOut(slow);
        Refused.with("lease.lost", () -> as.run(slow, () -> leases.finish(lost.taskId(), lost.fence(), Outcome.FILED)));
        Refused.with("lease.lost", () -> as.call(slow, () -> leases.renew(lost.taskId(), lost.fence())));

        Person quick = floor.worker("xae");
        Lease won = as.call(quick, this::take);
        assertThat(won.taskId()).isEqualTo(lost.taskId());
        assertThat(won.fence()).isGreaterThan(lost.fence());
        Refused.with("lease.lost", () -> as.run(slow, () -> leases.finish(lost.taskId(), lost.fence(), Outcome.FILED)));
        Refused.with("lease.lost", () -> as.run(slow, () -> leases.turnAway(lost.taskId(), lost.fence(), "x")));
        as.run(quick, () -> leases.finish(won.taskId(), won.fence(), Outcome.FILED));
        assertThat(count("queue.finished", "task_id", won.taskId())).isEqualTo(1);
        assertThat(count("queue.task", "id", won.taskId())).isZero();
    }

    @Test
    void anOlderFenceOfTheSamePersonIsLostToo() {
        floor.task(floor.queue("xaf"));
        as.signIn(floor.worker("xaf"));
        Lease first = take();
        leases.giveBack(first.taskId(), first.fence());
        Lease second = take();
        assertThat(second.taskId()).isEqualTo(first.taskId());
        Refused.with("lease.lost", () -> leases.finish(first.taskId(), first.fence(), Outcome.FILED));
        leases.giveBack(first.taskId(), first.fence());
        assertThat(leases.mine().leases()).containsExactly(second);
    }

    @Test
    void anExpiredLeaseReturnsByItself() {
        floor.task(floor.queue("xag"));
        Person person = floor.worker("xag");
        Lease lease = as.call(person, this::take);
        expired.sweep();
        assertThat(state(lease)).isEqualTo("leased");
        floor.leasesRunOut(person);
        expired.sweep();
        assertThat(state(lease)).isEqualTo("waiting");
    }

    @Test
    void workRenewsALeaseButNotAtEveryStroke() {
        floor.task(floor.queue("xah"));
        as.signIn(floor.worker("xah"));
        Lease lease = take();
        assertThat(leases.renew(lease.taskId(), lease.fence())).isEqualTo(lease);
        db.execute(
                "update queue.task set lease_until = current_timestamp + interval '2' minute where id = ?",
                lease.taskId());
        assertThat(leases.renew(lease.taskId(), lease.fence()).until())
                .isAfter(Instant.now().plusSeconds(290));
        assertThat(leases.renewMine().leases()).hasSize(1);
    }

    @Test
    void whoeverTakesABreakOrGoesHomeLeavesNoClipBehind() {
        long queue = floor.queue("xam");
        floor.task(queue);
        floor.task(queue);
        as.signIn(floor.worker("xam"));
        Lease lease = take();
        take();
        shifts.pause();
        assertThat(leases.mine().leases()).isEmpty();
        assertThat(state(lease)).isEqualTo("waiting");
        shifts.resume();
        Lease again = take();
        shifts.end(null);
        assertThat(state(again)).isEqualTo("waiting");
    }

    @Test
    void whoeverHasEndedSoundForTheDayLeavesNoClipBehindAndGetsNoMore() {
        long queue = floor.queue("xap");
        floor.task(queue);
        floor.task(queue);
        Person person = floor.worker("xap");
        as.signIn(person);
        Lease filed = take();
        leases.finish(filed.taskId(), filed.fence(), Outcome.FILED);
        Lease lease = take();
        shifts.endAudioForToday();
        assertThat(state(lease)).isEqualTo("waiting");
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.LIMITED));
        assertThat(leases.fill().empty()).isEqualTo(Claim.Kind.LIMITED);
        Refused.with("audio.over", () -> leases.reopen(filed.taskId()));
        shifts.pause();
        Refused.with("shift.paused", leases::next);
        shifts.resume();
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.LIMITED));
        shifts.end(null);
        shifts.start();
        assertThat(take().clipId()).as("tomorrow is another day").isEqualTo(lease.clipId());
    }

    private Lease take() {
        return ((Claim.Leased) leases.next()).lease();
    }

    private @Nullable String state(Lease lease) {
        return db.fetchSingle("select state from queue.task where id = ?", lease.taskId())
                .get(0, String.class);
    }

    private int count(String table, String column, long value) {
        return db.fetchSingle("select count(*) from " + table + " where " + column + " = ?", value)
                .get(0, int.class);
    }
}
