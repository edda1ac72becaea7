package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;
import static org.earshot.testing.TestDesk.work;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.earshot.clip.Clips;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clips that leave the desk without a review: skipped, private, raised. */
@DatabaseTest
class LeavingTheDeskTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    Desk desk;

    @Autowired
    Shifts shifts;

    @Autowired
    Clips clips;

    @Autowired
    SealedWords words;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aSkippedClipNeverComesBackToTheSamePerson() {
        start(1);
        DeskClip clip = clip(desk.open());
        assertThat(desk.skip("BECAUSE", unheard(clip, draft("", "S0"))).refusal())
                .isEqualTo("skip.reason");
        DeskAnswer answer = desk.skip("KNOWN_VOICE", unheard(clip, draft("", "S0")));
        assertThat(answer.refused()).isNull();
        assertThat(answer.clip()).isNull();
        assertThat(answer.empty()).isNotNull();
        assertThat(Objects.requireNonNull(answer.day()).skipped()).isEqualTo(1);
        assertThat(desk.open().clip()).isNull();
    }

    @Test
    void whatIsFlaggedPrivateLeavesTheFlowAndItsWordsAreStoredMaskedOnly() {
        Room room = start(2);
        DeskClip clip = clip(desk.open());
        desk.save(unheard(clip, draft("my number is 4111 1111", "S0")));
        DeskAnswer refused = desk.flagPrivate(new DeskSpan(500, 100, null, null), unheard(clip, draft("", "S0")));
        assertThat(refused.refusal()).isEqualTo("private.span");
        DeskAnswer answer =
                desk.flagPrivate(new DeskSpan(100, 500, 13, 22), unheard(clip, draft("my number is 4111 1111", "S0")));
        assertThat(answer.refused()).isNull();
        assertThat(db.fetch(
                        "select * from review.draft where clip_id = ?",
                        room.clips().getFirst()))
                .isEmpty();
        var kept = db.fetchSingle(
                "select clip_id, sealed from review.private_flag where account_id = ?",
                room.person().id());
        assertThat(words.flags(List.of(new SealedWords.OfClip(kept.get(0, long.class), kept.get(1, byte[].class)))))
                .containsExactly(Optional.of("my number is [private]"));
        assertThat(db.fetchSingle("select outcome from queue.finished where task_id = ?", clip.taskId())
                        .get(0, String.class))
                .isEqualTo("PRIVATE");
    }

    @Test
    void aRaiseEndsTheLeaseHoldsTheClipAndASecondClickGetsTheSameCase() {
        start(3);
        DeskOpening opening = desk.open();
        DeskClip clip = clip(opening);
        DeskRaise raise = new DeskRaise("C00", "YES", "a child\0 calls for help");
        DeskWork work = unheard(clip, draft("help", "S3"));
        DeskRaised first = desk.raise(raise, work);
        DeskRaised again = desk.raise(raise, work);
        assertThat(first.number()).matches("ESC-20[0-9]{2}-[0-9]{6}").isEqualTo(again.number());
        assertThat(clips.clipByCode(clip.code()).held()).isTrue();
        assertThat(db.fetchSingle("select outcome from queue.finished where task_id = ?", clip.taskId())
                        .get(0, String.class))
                .isEqualTo("RAISED");
        assertThat(acts(first.number())).contains("escalation.raised");
        desk.goOn(WayOn.GO_ON);
        DeskOpening after = desk.open();
        assertThat(clip(after).taskId()).isNotEqualTo(clip.taskId());
        assertThat(after.day().raised()).isEqualTo(1);
    }

    @Test
    void aRaiseIsNeverStoppedByABreakOrALostLeaseOrWhatWasTyped() {
        Room room = start(2);
        DeskClip clip = clip(desk.open());
        shifts.pause();
        floor.leasesRunOut(room.person());
        DeskRaised raised = desk.raise(
                new DeskRaise("what is this", "perhaps", "x".repeat(100_000)),
                unheard(clip, draft("y".repeat(300_000), "S9")));
        assertThat(raised.number()).startsWith("ESC-");
        assertThat(clips.clipByCode(clip.code()).held()).isTrue();
    }

    @Test
    void whatWasHeardCanStillBeRaisedLaterAndNothingElse() {
        start(3);
        DeskOpening opening = desk.open();
        DeskClip clip = clip(opening);
        hands.file(clip, draft("fine at first", "S0"), opening.ready());
        assertThat(desk.recent()).singleElement().satisfies(recent -> {
            assertThat(recent.code()).isEqualTo(clip.code());
            assertThat(recent.raised()).isFalse();
        });
        DeskRaise raise = new DeskRaise("C00", "UNKNOWN", null);
        Refused.with(
                "recent.unknown",
                () -> desk.raiseRecent(Objects.requireNonNull(opening.ready()).code(), raise));
        desk.raiseRecent(clip.code(), raise);
        assertThat(desk.recent())
                .singleElement()
                .satisfies(recent -> assertThat(recent.raised()).isTrue());
        assertThat(desk.undoable()).as("a held clip stays as it is").isEmpty();
    }

    private Room start(int count) {
        Room room = hands.room(count);
        as.signIn(room.person());
        return room;
    }

    private static DeskClip clip(DeskOpening opening) {
        return Objects.requireNonNull(opening.clip());
    }

    private List<String> acts(DeskClip clip) {
        return acts(clip.code());
    }

    private List<String> acts(String subject) {
        return db.fetch("select act from audit.entry where subject = ?", subject)
                .getValues(0, String.class);
    }
}
