package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.earshot.care.Contacts;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.review.Desk;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole shifts at the doors of desk and playback, in any order of listens, filings, corrections and breaks: the ledger is a recount; past
 * the end of a budget nothing sounds that is not known to be neutral; raise, pause and contact work in every state; and no
 * personal setting loosens anything. Muting needs no door: it is the page's alone.
 */
@DatabaseTest
class WhateverTheOrderTest {

    private static final int CLIPS = 14;
    private static final int ACTS = 55;
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final long ENOUGH_NANOS = 12_000_000_000L;

    /** Of somebody in their first four weeks. */
    private static final double DAY = Settings.FIRST.dayBudget() * Settings.FIRST.newcomerFactor();

    private static final double WEEK = Settings.FIRST.weekBudget() * Settings.FIRST.newcomerFactor();

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    Desk desk;

    @Autowired
    Leases leases;

    @Autowired
    Playback playback;

    @Autowired
    HeardSeverities severities;

    @Autowired
    OwnLimits limits;

    @Autowired
    Exposure exposure;

    @Autowired
    Escalations escalations;

    @Autowired
    Contacts contacts;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    @Autowired
    DatabaseTime time;

    private int stopped;
    private int soundedPastTheEnd;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theRulesHold() {
        long until = System.nanoTime() + ENOUGH_NANOS;
        int lived = 0;
        Set<String> acts = new HashSet<>();
        while (lived < FEWEST || (lived < MOST && (System.nanoTime() < until || !acts.containsAll(LivedShift.ACTS)))) {
            long seed = System.nanoTime();
            acts.addAll(live(seed));
            lived++;
        }
        assertThat(acts).as("acts that worked, in %d shifts", lived).containsAll(LivedShift.ACTS);
        assertThat(stopped)
                .as("clips refused past the end, in %d shifts", lived)
                .isPositive();
        assertThat(soundedPastTheEnd)
                .as("neutral ones that sounded all the same")
                .isPositive();
    }

    private Set<String> live(long seed) {
        Random random = new Random(seed);
        Room room = hands.room(CLIPS);
        as.signIn(room.person());
        LivedShift shift = new LivedShift(room, random, desk, playback, severities, limits, shifts, db, time);
        Map<Long, SoundGrant> earlier = new HashMap<>();
        for (int done = 0; done < ACTS; done++) {
            String act = LivedShift.ACTS.get(random.nextInt(LivedShift.ACTS.size()));
            shift.does(act);
            if (done == ACTS * 2 / 3) {
                shift.callsTheLastOneExtreme();
            }
            String where = "seed %d, act %d (%s), %.2f points".formatted(seed, done, act, shift.points());
            isARecount(shift, where);
            neverLooser(shift, where);
            nothingPastTheEnd(shift, earlier, where);
            norWhatSomebodyPutsIntoTheirHands(room, shift, where);
            if (random.nextInt(12) == 0) {
                worksInEveryState(room, random, shift, where);
            }
        }
        return shift.done;
    }

    private void isARecount(LivedShift shift, String where) {
        MyExposure mine = exposure.mine();
        assertThat(mine.week()).as(where).isCloseTo(shift.points(), within(0.01));
        assertThat(mine.day()).as(where).isCloseTo(shift.points(), within(0.01));
        assertThat(exposure.counted().stream().mapToDouble(Counted::weekPoints).sum())
                .as(where)
                .isCloseTo(shift.points(), within(0.01));
    }

    private void neverLooser(LivedShift shift, String where) {
        MyExposure mine = exposure.mine();
        assertThat(mine.dayBudget()).as(where).isLessThanOrEqualTo(DAY);
        assertThat(mine.weekBudget()).as(where).isLessThanOrEqualTo(WEEK);
        assertThat(mine.dayBudget())
                .as(where)
                .isCloseTo(Math.min(DAY, Settings.FIRST.dayBudget() * shift.limit), within(1e-6));
    }

    /** Neither with a new grant nor with one that was given before. */
    private void nothingPastTheEnd(LivedShift shift, Map<Long, SoundGrant> earlier, String where) {
        boolean past = past(shift);
        for (Lease lease : leases.mine().held()) {
            long clip = lease.clipId();
            SoundGrant before = earlier.remove(clip);
            if (past && !shift.neutral(clip)) {
                refused(() -> playback.grant(clip), where);
                if (before != null) {
                    refused(() -> playback.deliver(before.token()), where);
                }
                stopped++;
            } else if (catchThrowable(() -> earlier.put(clip, playback.grant(clip))) == null && past) {
                soundedPastTheEnd++;
            }
        }
        if (past) {
            assertThat(exposure.mayHear().mix()).as(where).isEqualTo(Mix.NEUTRAL_ONLY);
        }
    }

    /** The router would not give them; the stop does not rely on it. */
    private void norWhatSomebodyPutsIntoTheirHands(Room room, LivedShift shift, String where) {
        if (!past(shift)) {
            return;
        }
        for (long clip : db.fetch(
                        "select clip_id from queue.task where queue_id = ? and state = 'waiting'", room.queue())
                .getValues(0, Long.class)) {
            floor.lease(room.person(), clip);
            if (shift.neutral(clip)) {
                soundedPastTheEnd += catchThrowable(() -> playback.grant(clip)) == null ? 1 : 0;
            } else {
                refused(() -> playback.grant(clip), where);
                stopped++;
            }
            db.execute(
                    "update queue.task set state = 'waiting', lease_by = null, lease_until = null, leased_at = null"
                            + " where clip_id = ?",
                    clip);
        }
    }

    private static boolean past(LivedShift shift) {
        return shift.points() >= Math.min(DAY, Settings.FIRST.dayBudget() * shift.limit) + 0.01;
    }

    private static void refused(Runnable act, String where) {
        assertThat(catchThrowable(act::run)).as(where).isInstanceOf(Refusal.class);
    }

    private void worksInEveryState(Room room, Random random, LivedShift shift, String where) {
        assertThat(catchThrowable(() -> {
                    shifts.pause();
                    shifts.resumeEarly();
                    contacts.ask();
                    assertThat(contacts.mine()).isPresent();
                    contacts.takeBack();
                }))
                .as(where)
                .isNull();
        long any = room.clips().get(random.nextInt(CLIPS));
        boolean news = shift.raises(any);
        assertThat(escalations
                        .raise(any, new Raise("C00", HappeningNow.UNKNOWN, ""))
                        .number())
                .as(where + (news ? "" : ", again"))
                .startsWith("ESC-");
    }
}
