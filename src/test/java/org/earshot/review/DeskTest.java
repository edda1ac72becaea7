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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.earshot.clip.Clips;
import org.earshot.review.DeskWork.HeardSpan;
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
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DeskTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestFloor floor;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    Shifts shifts;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void opensWithAClipInHandAndTheNextOneReadyAndTheirForm() {
        start(2);
        DeskOpening opening = desk.open();
        DeskClip clip = Objects.requireNonNull(opening.clip());
        assertThat(opening.ready()).isNotNull();
        assertThat(clip.machineTranscript()).isEqualTo("turn on the lights");
        assertThat(clip.grant()).isNotNull();
        assertThat(clip.leaseLeftMs()).isBetween(1L, 300_000L);
        assertThat(opening.forms()).singleElement().satisfies(form -> {
            assertThat(form.key()).isEqualTo(clip.formKey());
            assertThat(form.guidelines().get("wakeWord")).contains("<strong>");
            assertThat(form.guidelines()).containsKey("severity");
        });
    }

    @Test
    void aReloadBringsBackTheSameClipsAndTheDraft() {
        start(3);
        DeskOpening first = desk.open();
        DeskClip ready = Objects.requireNonNull(first.ready());
        desk.save(unheard(ready, draft("half a sen", "S0")));
        DeskOpening again = desk.open();
        assertThat(Objects.requireNonNull(again.clip()).taskId())
                .as("the clip that was written on")
                .isEqualTo(ready.taskId());
        assertThat(again.clip().draft()).isEqualTo(draft("half a sen", "S0"));
        assertThat(Objects.requireNonNull(again.ready()).taskId())
                .isEqualTo(Objects.requireNonNull(first.clip()).taskId());
    }

    @Test
    void withoutAShiftOrOnABreakTheDeskIsEmptyAndSaysWhy() {
        as.signIn(as.annotator("gd"));
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.NO_SHIFT);
        shifts.start();
        shifts.pause();
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.ON_BREAK);
        shifts.resume();
        assertThat(desk.open().empty()).isNotNull().isNotEqualTo(DeskEmpty.ON_BREAK);
    }

    @Test
    void nobodyButAnAnnotatorSitsAtTheDesk() {
        as.signIn(as.person(java.util.Set.of(org.earshot.access.Role.SUPERVISOR), java.util.Set.of("en")));
        assertThatThrownBy(() -> desk.open()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFiledClipMakesRoomForTheNextAndThePageGoesOnWithTheOneItHas() {
        start(3);
        DeskOpening opening = desk.open();
        DeskClip clip = clip(opening);
        DeskAnswer answer = hands.file(clip, draft("turn it on", "S0"), opening.ready());
        assertThat(answer.refused()).isNull();
        assertThat(answer.clip()).as("the page has its next one").isNull();
        assertThat(Objects.requireNonNull(answer.ready()).taskId())
                .isNotIn(clip.taskId(), Objects.requireNonNull(opening.ready()).taskId());
        assertThat(answer.forms()).as("the page knows the form").isEmpty();
        assertThat(Objects.requireNonNull(answer.day()).filed()).isEqualTo(1);
        assertThat(versions(clip)).containsExactly("1 FILED turn it on");
        assertThat(acts(clip)).contains("review.filed");
    }

    @Test
    void refusesAClipThatHasNotBeenHeardAndTakesItOnceItHas() {
        start(1);
        DeskClip clip = clip(desk.open());
        hands.fetch(clip);
        assertThat(desk.file(UUID.randomUUID(), unheard(clip, draft("a guess", "S0")))
                        .refusal())
                .isEqualTo("heard.too-little");
        DeskWork most = new DeskWork(
                clip.taskId(),
                clip.fence(),
                draft("a guess", "S0"),
                clip.formKey(),
                List.of(new HeardSpan(0, clip.durationMs() * 89 / 100, 1)),
                null,
                List.of(),
                null);
        assertThat(desk.file(UUID.randomUUID(), most).refusal()).isEqualTo("heard.too-little");
        DeskWork rest = new DeskWork(
                clip.taskId(),
                clip.fence(),
                draft("sure", "S0"),
                clip.formKey(),
                List.of(new HeardSpan(clip.durationMs() / 2, clip.durationMs(), 1)),
                null,
                List.of(),
                null);
        assertThat(desk.file(UUID.randomUUID(), rest).refused())
                .as("what was heard before a refusal still counts")
                .isNull();
    }

    @Test
    void aRefusedAnswerLeavesTheClipInHand() {
        start(1);
        DeskClip clip = clip(desk.open());
        DeskAnswer answer = hands.file(clip, new DeskDraft("x", java.util.Map.of(), null), null);
        assertThat(answer.refusal()).isEqualTo("answer.missing.wakeWord");
        assertThat(versions(clip)).isEmpty();
        assertThat(clip(desk.open()).taskId()).isEqualTo(clip.taskId());
    }

    @Test
    void theSameFilingSentAgainIsAnsweredAndNotFiledTwice() {
        start(3);
        DeskOpening opening = desk.open();
        DeskClip clip = clip(opening);
        hands.fetch(clip);
        UUID key = UUID.randomUUID();
        DeskAnswer first = desk.file(key, work(clip, draft("once", "S0"), opening.ready()));
        DeskAnswer again = desk.file(key, work(clip, draft("once", "S0"), opening.ready()));
        assertThat(again.refused()).isNull();
        assertThat(again.clip()).isNull();
        assertThat(Objects.requireNonNull(again.ready()).taskId())
                .isEqualTo(Objects.requireNonNull(first.ready()).taskId());
        assertThat(versions(clip)).hasSize(1);
    }

    @Test
    void sixteenClicksAtOnceFileOnceAndAllAreConfirmed() throws Exception {
        Room room = start(2);
        DeskClip clip = clip(desk.open());
        hands.fetch(clip);
        UUID key = UUID.randomUUID();
        DeskWork work = work(clip, draft("once", "S0"), null);
        List<Callable<DeskAnswer>> clicks =
                java.util.Collections.nCopies(16, () -> as.call(room.person(), () -> desk.file(key, work)));
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(clicks)) {
                assertThat(answer.get().refused()).isNull();
            }
        }
        assertThat(versions(clip)).hasSize(1);
    }

    @Test
    void refusesAFilingOnALostLeaseAndKeepsItsTextForTheNextTime() {
        Room room = start(1);
        DeskClip clip = clip(desk.open());
        hands.fetch(clip);
        floor.leasesRunOut(room.person());
        DeskAnswer answer = desk.file(UUID.randomUUID(), work(clip, draft("too late", "S0"), null));
        assertThat(answer.refusal()).isEqualTo("lease.lost");
        assertThat(versions(clip)).isEmpty();
        assertThat(db.fetchSingle(
                                "select orphaned from review.draft where account_id = ?",
                                room.person().id())
                        .get(0, boolean.class))
                .isTrue();
        assertThat(desk.save(unheard(clip, draft("later still", "S0"))).lost()).isNotNull();
        db.execute(
                "update queue.task set state = 'waiting', lease_by = null, lease_until = null, leased_at = null"
                        + " where id = ?",
                clip.taskId());
        DeskClip again = clip(desk.open());
        assertThat(again.fence()).isGreaterThan(clip.fence());
        assertThat(Objects.requireNonNull(again.draft()).transcript()).isEqualTo("later still");
        assertThat(desk.file(UUID.randomUUID(), work(clip, draft("old fence", "S0"), null))
                        .refusal())
                .isEqualTo("lease.lost");
    }

    @Test
    void afterAHeavyClipTheReadyOneIsGivenBackUnheard() {
        start(4);
        DeskOpening opening = desk.open();
        DeskClip ready = Objects.requireNonNull(opening.ready());
        DeskAnswer answer = hands.file(clip(opening), draft("shouting", "S2"), ready);
        assertThat(answer.clip()).as("the page gets another one").isNotNull();
        assertThat(db.fetch(
                                "select act from audit.entry where subject_kind = 'task' and subject = ?",
                                "" + ready.taskId())
                        .getValues(0, String.class))
                .contains("lease.given-back");
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
        assertThat(db.fetchSingle(
                                "select transcript from review.private_flag where account_id = ?",
                                room.person().id())
                        .get(0, String.class))
                .isEqualTo("my number is [private]");
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
        assertThatThrownBy(() -> db.execute("update review.review_version set transcript = 'x'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.execute("delete from review.review_version"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void aClipIsFiledUnderTheFormItWasOpenedWithAndNoOther() {
        Room room = start(2);
        DeskOpening opening = desk.open();
        DeskClip clip = clip(opening);
        as.run(as.person(java.util.Set.of(org.earshot.access.Role.ADMIN), java.util.Set.of()), () -> {
            QueueForm now = forms.ofQueue(room.queue());
            forms.choose(room.queue(), now.formId(), now.version());
            List<FormQuestion> longer = new ArrayList<>(forms.starterQuestions());
            longer.add(new FormQuestion(
                    "mood",
                    FormQuestion.Kind.CHOICE,
                    "Mood",
                    true,
                    List.of(new FormQuestion.Choice("A", "a"), new FormQuestion.Choice("B", "b")),
                    null));
            long other = forms.create("Form " + UUID.randomUUID(), longer);
            forms.choose(room.queue(), other, 1);
            forms.write(room.queue(), "mood", "How do they *sound*?");
        });
        DeskWork forged = new DeskWork(
                clip.taskId(), clip.fence(), draft("x", "S0"), "1.1.999999.0", List.of(), null, List.of(), null);
        hands.fetch(clip);
        DeskWork asOpened = work(clip, draft("as opened", "S0"), null);
        assertThat(desk.file(UUID.randomUUID(), asOpened).refused()).isNull();
        DeskClip next = clip(desk.open());
        assertThat(next.formKey()).isNotEqualTo(clip.formKey());
        assertThat(hands.file(next, draft("without mood", "S0"), null).refusal())
                .isEqualTo("answer.missing.mood");
        assertThat(desk.file(UUID.randomUUID(), forged).refusal()).isIn("lease.lost", "form.unknown");
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
                        "select v.version, v.kind, v.transcript from review.review_version v join review.review r"
                                + " on r.id = v.review_id where r.task_id = ? order by v.version",
                        clip.taskId())
                .map(row -> row.get(0, int.class) + " " + row.get(1, String.class) + " " + row.get(2, String.class));
    }

    private List<String> acts(DeskClip clip) {
        return acts(clip.code());
    }

    private List<String> acts(String subject) {
        return db.fetch("select act from audit.entry where subject = ?", subject)
                .getValues(0, String.class);
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
                        + " transcript, answers, severity, filed_at)"
                        + " select ?, 1, 'FILED', ?, cast(? as uuid), form_id, version, '', definition, 'S0',"
                        + " current_timestamp + interval '1' second from review.form_version order by form_id limit 1",
                id,
                room.person().id(),
                UUID.randomUUID().toString());
    }
}
