package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk notes of how long clips are worked on. */
@DatabaseTest
class HandlingTest {

    private static final DeskRaise NOT_SURE = new DeskRaise("C00", "unknown", null);

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aFilingKnowsItsFirstPlayItsHandleTimeAndItsTimeInHand() {
        var room = begin(1);
        DeskClip clip = inHand();
        passed(room, 30);
        desk.save(worked(clip, 10_000, 4_000L));
        passed(room, 30);
        desk.file(UUID.randomUUID(), worked(clip, 20_000, 30_000L));
        var row = handling(clip, clip.fence());
        assertThat(row.active()).isEqualTo(30_000);
        assertThat(row.handle()).isEqualTo(24_000);
        assertThat(row.outcome()).isEqualTo("FILED");
        assertThat(row.length()).isEqualTo(clip.durationMs());
    }

    @Test
    void aReloadAndASecondPageDoNotDoubleTheTime() {
        var room = begin(1);
        DeskClip clip = inHand();
        passed(room, 20);
        desk.save(worked(clip, 20_000, 20_000L));
        DeskClip again = Objects.requireNonNull(desk.open().clip());
        desk.save(worked(again, 20_000, 20_000L));
        desk.save(worked(clip, 20_000, 20_000L));
        assertThat(handling(clip, clip.fence()).active()).isBetween(20_000L, 22_000L);
    }

    @Test
    void whatIsTakenBackAndFiledAgainAddsOnlyWhatWasWorkedAgain() {
        var room = begin(1);
        DeskClip clip = inHand();
        passed(room, 40);
        desk.file(UUID.randomUUID(), worked(clip, 40_000, 40_000L));
        passed(room, 600);
        DeskClip back = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
        passed(room, 15);
        desk.file(UUID.randomUUID(), worked(back, 15_000, null));
        assertThat(handling(clip, clip.fence()).handle()).isEqualTo(40_000);
        // The sound was played under the earlier lease.
        assertThat(handling(back, back.fence()).handle()).isEqualTo(15_000);
    }

    @Test
    void thePagesWordIsCutToTheTimeThatPassed() {
        var room = begin(1);
        DeskClip clip = inHand();
        passed(room, 5);
        desk.save(worked(clip, 3_600_000, 3_600_000L));
        assertThat(handling(clip, clip.fence()).active()).isBetween(5_000L, 8_000L);
    }

    @Test
    void skipsPrivateFlagsAndRaisesEndTheirHandling() {
        var room = begin(3);
        DeskClip skipped = inHand();
        passed(room, 5);
        desk.skip("CANNOT_JUDGE", worked(skipped, 5_000, null));
        DeskClip flagged = inHand();
        desk.flagPrivate(new DeskSpan(null, null, 0, 1), worked(flagged, 100, null));
        DeskClip raised = inHand();
        desk.raise(NOT_SURE, worked(raised, 100, null));
        assertThat(List.of(
                        handling(skipped, skipped.fence()).outcome(),
                        handling(flagged, flagged.fence()).outcome(),
                        handling(raised, raised.fence()).outcome()))
                .containsExactly("SKIPPED", "PRIVATE", "RAISED");
    }

    @Test
    void aLeaseThatEndsWithoutFinishingIsKeptWithItsReason() {
        begin(2);
        DeskClip clip = inHand();
        shifts.pause();
        assertThat(db.fetchValue(
                        "select why from queue.put_back where task_id = ? and fence = ?", clip.taskId(), clip.fence()))
                .isEqualTo("LEFT_DESK");
    }

    private record Row(
            long active,
            long handle,
            @Nullable String outcome,
            @Nullable Integer length) {}

    private TestDesk.Room begin(int clips) {
        var room = hands.room(clips);
        as.signIn(room.person());
        return room;
    }

    private DeskClip inHand() {
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        hands.fetch(clip);
        return clip;
    }

    /** As if so much time had gone by since everything that was noted of the person. */
    private void passed(TestDesk.Room room, int seconds) {
        String before = " - interval '" + seconds + "' second";
        db.execute(
                "update queue.task set leased_at = leased_at" + before + " where lease_by = ?",
                room.person().id());
        db.execute(
                "update review.counted_to set at = at" + before + " where account_id = ?",
                room.person().id());
        db.execute(
                "update review.handling set first_played_at = first_played_at" + before + " where account_id = ?",
                room.person().id());
    }

    private static DeskWork worked(DeskClip clip, long activeMs, @Nullable Long playedAgoMs) {
        DeskWork work = work(clip, draft("x", "S0"), null);
        return new DeskWork(
                work.taskId(),
                work.fence(),
                work.draft(),
                work.formKey(),
                work.heard(),
                new DeskWork.Worked(activeMs, playedAgoMs),
                work.readyTaskId(),
                work.formKeys(),
                null);
    }

    private Row handling(DeskClip clip, long fence) {
        var row = Objects.requireNonNull(db.fetchOne(
                "select active_ms, handle_ms, outcome, length_ms from review.handling where task_id = ? and fence = ?",
                clip.taskId(),
                fence));
        return new Row(
                row.get(0, Long.class), row.get(1, Long.class), row.get(2, String.class), row.get(3, Integer.class));
    }
}
