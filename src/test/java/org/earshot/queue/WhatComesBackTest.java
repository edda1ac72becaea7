package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which clips return to a person, and which never do. */
@DatabaseTest
class WhatComesBackTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    TestClips testClips;

    @Autowired
    Leases leases;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aClipTurnedAwayNeverReturnsToTheSamePersonButToOthers() {
        long clip = floor.task(floor.queue("xai"));
        Person person = floor.worker("xai");
        as.signIn(person);
        Lease lease = take();
        leases.turnAway(lease.taskId(), lease.fence(), "KNOWN_VOICE");
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
        assertThat(as.call(floor.worker("xai"), this::take).clipId()).isEqualTo(clip);
    }

    @Test
    void aFiledTaskComesBackToTheSamePersonUnderANewFence() {
        long clip = readyIn("kl-GL", floor.queue("kl"));
        Person person = floor.worker("kl");
        as.signIn(person);
        Lease lease = take();
        assertThat(lease.clipId()).isEqualTo(clip);
        leases.finish(lease.taskId(), lease.fence(), Outcome.FILED);
        as.signIn(floor.worker("kl"));
        Refused.with("task.not-yours", () -> leases.reopen(lease.taskId()));
        as.signIn(person);
        Lease again = leases.reopen(lease.taskId());
        assertThat(again.fence()).isGreaterThan(lease.fence());
        assertThat(again.clipId()).isEqualTo(clip);
        Refused.with("task.gone", () -> leases.reopen(lease.taskId()));
        Refused.with("lease.lost", () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED));
        leases.finish(again.taskId(), again.fence(), Outcome.FILED);
        assertThat(count("queue.finished", "task_id", lease.taskId())).isEqualTo(2);
        as.call(as.person(Set.of(Role.SUPERVISOR), Set.of()), () -> clips.hold(clip, "test"));
        Refused.with("task.gone", () -> leases.reopen(lease.taskId()));
    }

    @Test
    void aHeldClipLeavesItsQueueWhoeverHasIt() {
        long clip = readyIn("cy-GB", floor.queue("cy"));
        Person person = floor.worker("cy");
        Lease lease = as.call(person, this::take);
        as.call(as.person(Set.of(Role.SUPERVISOR), Set.of()), () -> clips.hold(clip, "test"));
        assertThat(count("queue.task", "clip_id", clip)).isZero();
        Refused.with(
                "lease.lost", () -> as.run(person, () -> leases.finish(lease.taskId(), lease.fence(), Outcome.FILED)));
        assertThat(as.call(person, leases::next)).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
    }

    @Test
    void aRaisedClipNeverReturnsToWhoeverRaisedIt() {
        long queue = floor.queue("xan");
        long clip = floor.task(queue);
        as.signIn(floor.worker("xan"));
        Lease lease = take();
        leases.finish(lease.taskId(), lease.fence(), Outcome.RAISED);
        db.execute("insert into queue.task (queue_id, clip_id) values (?, ?)", queue, clip);
        assertThat(leases.next()).isEqualTo(new Claim.Empty(Claim.Kind.DONE));
    }

    private long readyIn(String locale, long queue) {
        long clip = testClips.readyClip(locale);
        assertThat(count("queue.task", "clip_id", clip)).isEqualTo(1);
        db.execute("delete from queue.task where queue_id = ? and clip_id <> ?", queue, clip);
        return clip;
    }

    private Lease take() {
        return ((Claim.Leased) leases.next()).lease();
    }

    private int count(String table, String column, long value) {
        return db.fetchSingle("select count(*) from " + table + " where " + column + " = ?", value)
                .get(0, int.class);
    }
}
