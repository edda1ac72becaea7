package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.tables.review.Tables.DRAFT;
import static org.earshot.tables.review.Tables.DRAFT_TO_SEAL;
import static org.earshot.tables.review.Tables.FLAG_TO_SEAL;
import static org.earshot.tables.review.Tables.PRIVATE_FLAG;
import static org.earshot.tables.review.Tables.REVIEW_;
import static org.earshot.tables.review.Tables.REVIEW_VERSION;
import static org.earshot.tables.review.Tables.VERSION_TO_SEAL;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.Erasure;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of reviews and drafts when their clip is erased, and of words that an earlier version kept plain. */
@DatabaseTest
class SealedWordsTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewReads reads;

    @Autowired
    SealOldWords sealOldWords;

    @Autowired
    Erasure erasure;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void ofAnErasedClipTheReviewStaysWithoutWordsAndIsInNoExport() {
        Room room = hands.room(1);
        as.signIn(room.person());
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        hands.file(clip, draft("the marmalade", "S1"), null);

        SystemActor.run("test", () -> erasure.erase(room.clips().getFirst(), "D-1"));

        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        var ofQueue = new ReviewFilter(room.queue(), null, null, null, null, null);
        assertThat(reviews.page(ofQueue, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.transcript()).isEqualTo("[erased]");
            assertThat(row.clipCode()).isEqualTo(clip.code());
            assertThat(row.severity()).isEqualTo("S1");
        });
        Refused.with("clip.erased", () -> reviews.detail(clip.code()));
        SystemActor.run(
                "test", () -> reviews.each(ofQueue, step -> assertThat(step).isEmpty()));
    }

    @Test
    void aFilingOfAClipThatWasErasedMeanwhileIsRefusedAndCannotBeTakenBack() {
        Room room = hands.room(2);
        as.signIn(room.person());
        DeskClip first = Objects.requireNonNull(desk.open().clip());
        DeskClip second = Objects.requireNonNull(
                hands.file(first, draft("one", "S0"), null).clip());
        desk.save(unheard(second, draft("two", "S0")));

        room.clips().forEach(each -> SystemActor.run("test", () -> erasure.erase(each, "D-1")));

        assertThat(desk.undo(first.taskId(), null).refusal()).isEqualTo("clip.erased");
        assertThat(desk.file(UUID.randomUUID(), unheard(second, draft("two", "S0")))
                        .refusal())
                .isEqualTo("lease.lost");
        assertThat(db.fetchCount(DRAFT, DRAFT.CLIP_ID.in(room.clips()))).isZero();
    }

    @Test
    void wordsOfAnEarlierVersionAreSealedAtTheStartAndReadAsBefore() {
        Room room = hands.room(1);
        long flagged = hands.room(1).clips().getFirst();
        as.signIn(room.person());
        long clip = room.clips().getFirst();
        var form = db.fetchSingle("select form_id, version from review.form_version order by form_id limit 1");
        long review = db.insertInto(REVIEW_)
                .set(REVIEW_.TASK_ID, -clip)
                .set(REVIEW_.CLIP_ID, clip)
                .set(REVIEW_.QUEUE_ID, room.queue())
                .set(REVIEW_.REVIEWER_ID, room.person().id())
                .set(REVIEW_.SHIFT_ID, 1L)
                .returningResult(REVIEW_.ID)
                .fetchSingle()
                .value1();
        db.insertInto(VERSION_TO_SEAL)
                .set(VERSION_TO_SEAL.REVIEW_ID, review)
                .set(VERSION_TO_SEAL.VERSION, 1)
                .set(VERSION_TO_SEAL.KIND, "FILED")
                .set(VERSION_TO_SEAL.FILED_BY, room.person().id())
                .set(VERSION_TO_SEAL.FILING_KEY, UUID.randomUUID())
                .set(VERSION_TO_SEAL.FILED_AT, java.time.Instant.parse("2026-11-01T10:00:00Z"))
                .set(VERSION_TO_SEAL.FORM_ID, form.get(0, Long.class))
                .set(VERSION_TO_SEAL.FORM_VERSION, form.get(1, Integer.class))
                .set(VERSION_TO_SEAL.TRANSCRIPT, "what was said")
                .set(VERSION_TO_SEAL.WAKE_WORD, "SPOKEN")
                .set(VERSION_TO_SEAL.INTENT, "PlayMusic")
                .set(VERSION_TO_SEAL.ANSWERS, JSONB.valueOf("{\"slots\":\"artist=Ana\"}"))
                .set(VERSION_TO_SEAL.SEVERITY, "S1")
                .execute();
        db.insertInto(DRAFT_TO_SEAL)
                .set(DRAFT_TO_SEAL.ACCOUNT_ID, room.person().id())
                .set(DRAFT_TO_SEAL.CLIP_ID, clip)
                .set(DRAFT_TO_SEAL.BODY, JSONB.valueOf("{\"transcript\":\"half\",\"answers\":{},\"severity\":null}"))
                .set(DRAFT_TO_SEAL.SAVED_AT, java.time.Instant.parse("2026-11-01T10:00:00Z"))
                .set(DRAFT_TO_SEAL.ORPHANED, false)
                .execute();
        long flag = db.insertInto(PRIVATE_FLAG)
                .set(PRIVATE_FLAG.CLIP_ID, flagged)
                .set(PRIVATE_FLAG.ACCOUNT_ID, room.person().id())
                .set(PRIVATE_FLAG.SHIFT_ID, 1L)
                .returningResult(PRIVATE_FLAG.ID)
                .fetchSingle()
                .value1();
        db.insertInto(FLAG_TO_SEAL)
                .set(FLAG_TO_SEAL.FLAG_ID, flag)
                .set(FLAG_TO_SEAL.CLIP_ID, flagged)
                .set(FLAG_TO_SEAL.TRANSCRIPT, "my card is [private]")
                .execute();

        sealOldWords.start();
        sealOldWords.start();

        assertThat(db.fetchCount(VERSION_TO_SEAL) + db.fetchCount(DRAFT_TO_SEAL) + db.fetchCount(FLAG_TO_SEAL))
                .isZero();
        assertThat(new String(
                        db.select(REVIEW_VERSION.SEALED)
                                .from(REVIEW_VERSION)
                                .where(REVIEW_VERSION.REVIEW_ID.eq(review))
                                .fetchSingle()
                                .value1(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("what was said", "PlayMusic", "Ana");
        var read = SystemActor.call("test", () -> reads.versions(review, clip));
        assertThat(read).singleElement().satisfies(version -> {
            assertThat(version.transcript()).isEqualTo("what was said");
            assertThat(version.answers())
                    .isEqualTo(Map.of("wakeWord", "SPOKEN", "intent", "PlayMusic", "slots", "artist=Ana"));
            assertThat(version.filedAt()).isEqualTo("2026-11-01T10:00:00Z");
        });
        assertThat(List.of(Objects.requireNonNull(desk.open().clip()).draft()))
                .allSatisfy(draft ->
                        assertThat(Objects.requireNonNull(draft).transcript()).isEqualTo("half"));
        assertThat(db.fetchExists(PRIVATE_FLAG, PRIVATE_FLAG.ID.eq(flag).and(PRIVATE_FLAG.SEALED.isNotNull())))
                .isTrue();
    }
}
