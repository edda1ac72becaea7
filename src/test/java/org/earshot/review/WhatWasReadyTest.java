package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;

import java.util.List;
import java.util.Objects;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.Mix;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestPlays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was made ready under an older verdict goes back unheard when many unpleasant clips have come to a threshold. */
@DatabaseTest
class WhatWasReadyTest {

    private static final int DISTURBING = 3;

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Exposure exposure;

    @Autowired
    DSLContext db;

    private TestDesk.Room room;
    private DeskClip clip;
    private DeskClip ready;

    @BeforeEach
    void somebodyWithAClipInHandAndOneReady() {
        room = hands.room(4);
        as.signIn(room.person());
        DeskOpening opening = desk.open();
        clip = Objects.requireNonNull(opening.clip());
        ready = Objects.requireNonNull(opening.ready());
        TestPlays.onShiftFor(db, room.person().id(), 6);
        db.execute("update queue.task set band = ? where id = ?", DISTURBING, ready.taskId());
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void atFourFifthsWhatMayBeDisturbingGoesBackAndAnotherOneComes() {
        almost(16);
        DeskAnswer answer = hands.file(clip, draft("an unpleasant one", "S1"), ready);
        assertThat(exposure.mayHear().mix()).isEqualTo(Mix.LIMITED);
        assertThat(Objects.requireNonNull(answer.clip()).taskId()).isNotEqualTo(ready.taskId());
        assertThat(acts(ready)).contains("lease.given-back");
        assertThat(waitsUnheard(ready)).isTrue();
        assertThat(desk.recent()).extracting(DeskRecent::code).doesNotContain(ready.code());
    }

    @Test
    void atTheEndOfTheBudgetNothingStaysThatIsNotKnownToBeHarmless() {
        db.execute("update queue.task set band = 1 where queue_id = ?", room.queue());
        almost(20);
        DeskAnswer answer = hands.file(clip, draft("an unpleasant one", "S1"), ready);
        assertThat(exposure.mayHear().mix()).isEqualTo(Mix.NEUTRAL_ONLY);
        assertThat(answer.clip()).isNull();
        assertThat(answer.ready()).isNull();
        assertThat(answer.empty()).isEqualTo(DeskEmpty.ENOUGH);
        assertThat(waitsUnheard(ready)).isTrue();
        assertThat(desk.open().empty()).as("after a reload").isEqualTo(DeskEmpty.ENOUGH);
    }

    @Test
    void aHarmlessOneThatWasReadyStaysPastAThreshold() {
        db.execute("update queue.task set band = 0 where id = ?", ready.taskId());
        almost(16);
        DeskAnswer answer = hands.file(clip, draft("an unpleasant one", "S1"), ready);
        assertThat(answer.clip()).isNull();
        assertThat(acts(ready)).doesNotContain("lease.given-back");
    }

    /** A newcomer's trigger is 15 points; ten unpleasant clips of 45 seconds have just come to that. */
    @Test
    void muchInShortTimeBringsThePageWithTheWaysOnAndNoClip() {
        for (int each = 0; each < 10; each++) {
            TestPlays.counted(db, room.person().id(), 7_100_000_000L + each, 1, 45_000, 0);
        }
        DeskAnswer answer = hands.file(clip, draft("an unpleasant one", "S1"), ready);
        assertThat(answer.clip()).isNull();
        assertThat(answer.empty()).isEqualTo(DeskEmpty.RECOVERY);
        assertThat(waitsUnheard(ready)).isTrue();
        desk.goOn(WayOn.BREAK);
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.ON_BREAK);
    }

    /** Whoever wants something gentler has what was ready given back, and is offered gentle clips first. */
    @Test
    void gentlerClipsComeFromTheNextOneOn() {
        desk.gentleAgain(clip.taskId());
        assertThat(waitsUnheard(ready)).isTrue();
        DeskAnswer answer = hands.file(clip, draft("fine", "S0"), null);
        assertThat(Objects.requireNonNull(answer.clip()).taskId()).isNotEqualTo(ready.taskId());
    }

    @Test
    void belowAThresholdItStays() {
        DeskAnswer answer = hands.file(clip, draft("an unpleasant one", "S1"), ready);
        assertThat(answer.clip()).as("the page goes on with the one it has").isNull();
        assertThat(acts(ready)).doesNotContain("lease.given-back");
    }

    /** Half a point short of so many, hours ago, so that nothing of it is acute; a newcomer's day is 20. An unpleasant clip heard for 45 seconds counts one and a half. */
    private void almost(int points) {
        int longer = (int) ((points - 0.5) / 1.5);
        unpleasant(0, longer, 45_000);
        unpleasant(100, (int) Math.round((points - 0.5 - longer * 1.5) / 0.5), 15_000);
        assertThat(exposure.mine().day()).isEqualTo(points - 0.5);
    }

    private void unpleasant(int from, int clips, int ms) {
        for (int each = 0; each < clips; each++) {
            TestPlays.counted(db, room.person().id(), 7_000_000_000L + from + each, 1, ms, 300);
        }
    }

    private boolean waitsUnheard(DeskClip of) {
        return db.fetchSingle("select state from queue.task where id = ?", of.taskId())
                        .get(0, String.class)
                        .equals("waiting")
                && db.fetch(
                                "select t.id from queue.task t join playback.heard h on h.clip_id = t.clip_id where t.id = ?",
                                of.taskId())
                        .isEmpty();
    }

    private List<String> acts(DeskClip of) {
        return db.fetch("select act from audit.entry where subject_kind = 'task' and subject = ?", "" + of.taskId())
                .getValues(0, String.class);
    }
}
