package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;
import static org.earshot.testing.TestDesk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filings that are taken back and filed again. */
@DatabaseTest
class TakingBackTest {

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
    void takingBackAddsAVersionAndFilingAgainAnotherAndNothingIsOverwritten() {
        start(3);
        DeskOpening opening = desk.open();
        DeskClip clip = clip(opening);
        DeskClip ready = Objects.requireNonNull(opening.ready());
        DeskAnswer filed = hands.file(clip, draft("first", "S0"), ready);
        DeskWork inHand = unheard(ready, draft("begun", "S0"));
        DeskAnswer undone = desk.undo(clip.taskId(), inHand);
        assertThat(undone.refused()).isNull();
        DeskClip back = Objects.requireNonNull(undone.clip());
        assertThat(back.reopened()).isTrue();
        assertThat(Objects.requireNonNull(back.draft()).transcript()).isEqualTo("first");
        DeskClip waiting = Objects.requireNonNull(undone.ready());
        assertThat(waiting.taskId()).isEqualTo(ready.taskId());
        assertThat(Objects.requireNonNull(waiting.draft()).transcript()).isEqualTo("begun");
        assertThat(clip(desk.open()).taskId()).as("a reload shows the same").isEqualTo(clip.taskId());
        assertThat(Objects.requireNonNull(filed.ready()).taskId()).isNotEqualTo(waiting.taskId());
        assertThat(desk.file(UUID.randomUUID(), work(back, draft("second", "S0"), waiting))
                        .refused())
                .isNull();
        assertThat(versions(clip)).containsExactly("1 FILED first", "2 UNDONE first", "3 CORRECTED second");
        assertThat(desk.undo(clip.taskId(), inHand).refused()).isNull();
        assertThat(desk.undo(clip.taskId(), inHand).refusal()).isEqualTo("undo.too-late");
    }

    @Test
    void onlyTheLastTenFilingsCanBeTakenBack() {
        Room room = start(1);
        DeskClip clip = clip(desk.open());
        hands.file(clip, draft("the oldest", "S0"), null);
        long shift = shifts.requireWorking().id();
        for (int i = 0; i < 10; i++) {
            filedBefore(room, shift, -1_000 * room.queue() - i);
        }
        assertThat(desk.undoable()).as("fakes have no clip to show").isEmpty();
        assertThat(desk.undo(clip.taskId(), null).refusal()).isEqualTo("undo.too-late");
    }

    @Test
    void whateverIsFiledAndTakenBackVersionsCountUpAndTheHighestCounts() {
        start(1);
        var random = new Random(3);
        DeskClip clip = clip(desk.open());
        hands.fetch(clip);
        List<String> expected = new ArrayList<>();
        String last = "";
        boolean inHand = true;
        for (int step = 0; step < 30; step++) {
            if (inHand && random.nextInt(3) > 0) {
                last = "words " + step;
                DeskAnswer answer = desk.file(UUID.randomUUID(), work(clip, draft(last, "S0"), null));
                assertThat(answer.refused()).isNull();
                expected.add((expected.size() + 1) + (expected.isEmpty() ? " FILED " : " CORRECTED ") + last);
                inHand = false;
            } else if (!inHand) {
                clip = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
                expected.add((expected.size() + 1) + " UNDONE " + last);
                inHand = true;
            }
            assertThat(versions(clip)).isEqualTo(expected);
            assertThat(db.fetch("select latest, standing from review.review where task_id = ?", clip.taskId()))
                    .allSatisfy(row -> {
                        assertThat(row.get(0, int.class)).isEqualTo(expected.size());
                        assertThat(row.get(1, boolean.class))
                                .isEqualTo(!expected.getLast().contains("UNDONE"));
                    });
        }
        assertThatThrownBy(() -> db.execute("update review.review_version set severity = 'S4'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.execute("delete from review.review_version"))
                .hasStackTraceContaining("append-only");
    }

    private Room start(int count) {
        Room room = hands.room(count);
        as.signIn(room.person());
        return room;
    }

    private static DeskClip clip(DeskOpening opening) {
        return Objects.requireNonNull(opening.clip());
    }

    private List<String> versions(DeskClip clip) {
        return db.fetch(
                        "select v.version, v.kind, v.sealed, r.clip_id from review.review_version v join review.review r"
                                + " on r.id = v.review_id where r.task_id = ? order by v.version",
                        clip.taskId())
                .map(row -> row.get(0, int.class) + " " + row.get(1, String.class) + " "
                        + hands.transcript(row.get(3, long.class), row.get(2, byte[].class)));
    }

    /** A filing of this shift as if made before, of a clip that does not exist. */
    private void filedBefore(Room room, long shift, long number) {
        db.execute(
                "insert into review.review (task_id, clip_id, queue_id, reviewer_id, shift_id) values (?, ?, ?, ?, ?)",
                number,
                number,
                room.queue(),
                room.person().id(),
                shift);
        long id = db.fetchSingle("select id from review.review where task_id = ?", number)
                .get(0, long.class);
        db.execute(
                "insert into review.review_version (review_id, version, kind, filed_by, filing_key, form_id, form_version,"
                        + " sealed, severity, filed_at)"
                        + " select ?, 1, 'FILED', ?, cast(? as uuid), form_id, version, ?, 'S0',"
                        + " current_timestamp + interval '1' second from review.form_version order by form_id limit 1",
                id,
                room.person().id(),
                UUID.randomUUID().toString(),
                new byte[0]);
    }
}
