package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;
import static org.earshot.testing.TestDesk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.earshot.review.DeskWork.HeardSpan;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is filed and what is not. */
@DatabaseTest
class FilingTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
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
                        "select v.version, v.kind, v.sealed, r.clip_id from review.review_version v join review.review r"
                                + " on r.id = v.review_id where r.task_id = ? order by v.version",
                        clip.taskId())
                .map(row -> row.get(0, int.class) + " " + row.get(1, String.class) + " "
                        + hands.transcript(row.get(3, long.class), row.get(2, byte[].class)));
    }

    private List<String> acts(DeskClip clip) {
        return acts(clip.code());
    }

    private List<String> acts(String subject) {
        return db.fetch("select act from audit.entry where subject = ?", subject)
                .getValues(0, String.class);
    }
}
