package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDatabase;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ReviewsTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    JsonMapper json;

    @Autowired
    SealedWords words;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void listsWhatStandsByVerdictAndPeriodNewestFirstAndNobodysName() {
        Room room = hands.room(3);
        as.run(room.person(), () -> {
            DeskClip first = Objects.requireNonNull(desk.open().clip());
            hands.file(first, draft("one", "S0"), null);
            DeskClip second = Objects.requireNonNull(desk.open().clip());
            hands.file(second, draft("two", "S1"), null);
            desk.undo(first.taskId(), null);
        });
        as.signIn(supervisor());
        ReviewFilter ofQueue = new ReviewFilter(room.queue(), null, null, null, null, null);
        assertThat(reviews.page(ofQueue, 0, 50)).singleElement().satisfies(row -> {
            assertThat(row.transcript()).isEqualTo("two");
            assertThat(row.wakeWord()).isEqualTo("SPOKEN");
        });
        assertThat(reviews.count(ofQueue)).isEqualTo(1);
        assertThat(reviews.count(new ReviewFilter(room.queue(), null, null, "NOT_SPOKEN", null, null)))
                .isZero();
        assertThat(reviews.count(new ReviewFilter(room.queue(), null, null, "SPOKEN", "NO", "S1")))
                .isEqualTo(1);
        assertThat(reviews.count(
                        new ReviewFilter(room.queue(), Instant.now().plusSeconds(3600), null, null, null, null)))
                .isZero();
        assertThat(reviews.count(new ReviewFilter(
                        room.queue(),
                        Instant.now().minusSeconds(3600),
                        Instant.now().plusSeconds(3600),
                        null,
                        null,
                        null)))
                .isEqualTo(1);
    }

    @Test
    void aPageOfTheListLeavesATraceOfWhatItShowed() {
        Room room = hands.room(1);
        as.run(room.person(), () -> {
            DeskClip clip = Objects.requireNonNull(desk.open().clip());
            hands.file(clip, draft("one", "S0"), null);
        });
        as.signIn(supervisor());
        ReviewFilter ofQueue = new ReviewFilter(room.queue(), null, null, null, null, null);

        ReviewRow shown = reviews.page(ofQueue, 0, 50).getFirst();
        reviews.page(ofQueue, 50, 50);

        assertThat(db.fetch(
                                "select detail from audit.entry where act = 'review.listed' and subject = ?",
                                "" + room.queue())
                        .getValues(0, String.class))
                .singleElement()
                .satisfies(detail -> assertThat(json.readTree(detail).path("reviews"))
                        .singleElement()
                        .extracting(JsonNode::asLong)
                        .isEqualTo(shown.id()));
    }

    @Test
    void openingOneShowsItsVersionsAndWhoFiledAndLeavesATrace() {
        Room room = hands.room(1);
        DeskClip clip = as.call(room.person(), () -> {
            DeskClip first = Objects.requireNonNull(desk.open().clip());
            hands.file(first, draft("one", "S0"), null);
            DeskClip back =
                    Objects.requireNonNull(desk.undo(first.taskId(), null).clip());
            hands.file(back, draft("two", "S0"), null);
            return first;
        });
        as.signIn(supervisor());
        ReviewDetail detail = reviews.detail(clip.code());
        assertThat(detail.versions()).extracting(ReviewVersion::transcript).containsExactly("two", "one", "one");
        assertThat(detail.people()).containsValue(room.person().displayName());
        assertThat(reviews.detail(String.valueOf(detail.id())).clip().code()).isEqualTo(clip.code());
        assertThat(db.fetch(
                                "select act from audit.entry where subject_kind = 'review' and subject = ?",
                                "" + detail.id())
                        .getValues(0, String.class))
                .contains("review.read");
        Refused.with("review.unknown", () -> reviews.detail("NOSUCH"));
    }

    @Test
    void heldAndPrivateClipsAreLeftOutEverywhere() {
        Room room = hands.room(2);
        DeskClip held = as.call(room.person(), () -> {
            DeskClip first = Objects.requireNonNull(desk.open().clip());
            hands.file(first, draft("held words", "S0"), null);
            DeskClip second = Objects.requireNonNull(desk.open().clip());
            hands.file(second, draft("card 4111", "S0"), null);
            DeskClip back =
                    Objects.requireNonNull(desk.undo(second.taskId(), null).clip());
            desk.flagPrivate(new DeskSpan(null, null, 5, 9), unheard(back, draft("card 4111", "S0")));
            desk.raiseRecent(first.code(), new DeskRaise("C00", "NO", null));
            return first;
        });
        as.signIn(supervisor());
        ReviewFilter ofQueue = new ReviewFilter(room.queue(), null, null, null, null, null);
        assertThat(reviews.page(ofQueue, 0, 50)).isEmpty();
        assertThat(reviews.count(ofQueue)).isZero();
        assertThat(export(ofQueue)).isEmpty();
        Refused.with("review.passed-on", () -> reviews.detail(held.code()));
        as.signIn(as.supervisorElsewhere());
        Refused.with("review.unknown", () -> reviews.detail(held.code()));
    }

    @Test
    void whatComesBackFromThePrivacyQueueIsMaskedInEveryVersion() {
        Room room = hands.room(1);
        DeskClip clip = as.call(room.person(), () -> {
            DeskClip first = Objects.requireNonNull(desk.open().clip());
            hands.file(first, draft("my card is 4111 yes", "S0"), null);
            DeskClip back =
                    Objects.requireNonNull(desk.undo(first.taskId(), null).clip());
            hands.file(back, draft("card 4111", "S0"), null);
            return first;
        });
        // As if it had been flagged with the first wording on the screen, worked, and returned.
        db.execute(
                "insert into review.private_flag (clip_id, account_id, shift_id, text_from, text_to, sealed)"
                        + " values (?, 1, 1, 11, 15, ?)",
                room.clips().getFirst(),
                SystemActor.call("test", () -> words.flag(room.clips().getFirst(), "my card is [private] yes")));
        as.signIn(supervisor());
        assertThat(reviews.detail(clip.code()).versions())
                .extracting(ReviewVersion::transcript)
                .containsExactly("[private]", "my card is [private] yes", "my card is [private] yes");
        assertThat(export(new ReviewFilter(room.queue(), null, null, null, null, null)))
                .singleElement()
                .satisfies(review -> assertThat(review.transcript()).isEqualTo("[private]"));
    }

    @Test
    void theWalkGoesThroughMoreThanOneStepWithoutLosingOrRepeatingAny() {
        Room room = hands.room(1);
        as.run(
                room.person(),
                () -> hands.file(Objects.requireNonNull(desk.open().clip()), draft("real", "S0"), null));
        long clip = room.clips().getFirst();
        // All at the same moment, so that only the number tells them apart.
        db.execute(
                "insert into review.review (task_id, clip_id, queue_id, reviewer_id, shift_id, first_filed_at)"
                        + " select -1000000 * r.queue_id - g.x, r.clip_id, r.queue_id, r.reviewer_id, r.shift_id, r.first_filed_at"
                        + " from review.review r, " + (TestDatabase.POSTGRES ? "generate_series" : "system_range")
                        + "(1, 2500) as g(x) where r.clip_id = ?",
                clip);
        db.execute(
                "insert into review.review_version (review_id, version, kind, filed_by, filing_key, form_id, form_version,"
                        + " sealed, severity)"
                        + " select r.id, 1, 'FILED', r.reviewer_id, "
                        + (TestDatabase.POSTGRES ? "gen_random_uuid()" : "random_uuid()")
                        + ", v.form_id, v.form_version, v.sealed, 'S0'"
                        + " from review.review r, review.review_version v join review.review o on o.id = v.review_id"
                        + " where o.clip_id = ? and o.task_id > 0 and r.clip_id = ? and r.task_id < 0",
                clip,
                clip);
        ReviewFilter ofQueue = new ReviewFilter(room.queue(), null, null, null, null, null);
        var steps = new ArrayList<Integer>();
        SystemActor.run("test", () -> reviews.each(ofQueue, step -> steps.add(step.size())));
        assertThat(steps).containsExactly(1000, 1000, 501);
    }

    @Test
    void onlySupervisorsReadReviewsAndNobodyWalksThroughThemAll() {
        as.signIn(as.annotator("en"));
        assertThatThrownBy(() -> reviews.page(ReviewFilter.ALL, 0, 50)).isInstanceOf(AccessDeniedException.class);
        as.signIn(as.person(Set.of(Role.SUPERVISOR, Role.TS_LEAD, Role.ADMIN, Role.AUDITOR), Set.of("en")));
        assertThatThrownBy(() -> reviews.each(ReviewFilter.ALL, step -> {})).isInstanceOf(AccessDeniedException.class);
    }

    private Person supervisor() {
        return as.person(Set.of(Role.SUPERVISOR), Set.of("en"));
    }

    private List<ExportedReview> export(ReviewFilter filter) {
        var all = new ArrayList<ExportedReview>();
        SystemActor.run("test", () -> reviews.each(filter, all::addAll));
        return all;
    }
}
