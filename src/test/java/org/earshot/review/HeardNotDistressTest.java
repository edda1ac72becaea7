package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.stating;
import static org.earshot.testing.TestDesk.work;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.review.FormQuestion.Choice;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What points to distress is raised, or explained; it is never just filed. */
@DatabaseTest
class HeardNotDistressTest {

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
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @ParameterizedTest
    @CsvSource({"turn on the lights, S3, SEVERITY", "somebody help, S0, WORDS", "help me, S4, 'SEVERITY,WORDS'"})
    void aFilingThatPointsToDistressIsRefusedUntilItIsExplained(String said, String severity, String grounds) {
        start(2);
        DeskClip clip = clip();
        hands.fetch(clip);
        DeskWork filing = work(clip, draft(said, severity), null);
        DeskAnswer refused = desk.file(UUID.randomUUID(), filing);
        assertThat(refused.refusal()).isEqualTo("distress.unanswered");
        assertThat(clip().taskId()).as("nothing is lost").isEqualTo(clip.taskId());
        assertThat(rows("review.review", clip)).isZero();

        assertThat(desk.file(UUID.randomUUID(), stating("it is a film", filing)).refused())
                .isNull();
        var statement = db.fetchSingle(
                "select s.* from review.not_distress s join review.review r on r.id = s.review_id where r.task_id = ?",
                clip.taskId());
        assertThat(statement.get("grounds", String.class)).isEqualTo(grounds);
        assertThat(new String(statement.get("reason", byte[].class), StandardCharsets.ISO_8859_1))
                .as("sealed")
                .doesNotContain("film");
        assertThat(Duration.between(statement.get("stated_at", Instant.class), statement.get("due_at", Instant.class)))
                .isEqualTo(Duration.ofDays(1));
        assertThat(db.fetch("select act from audit.entry where subject = ?", clip.code())
                        .getValues(0, String.class))
                .contains("review.not-distress-stated", "review.filed");
    }

    @Test
    void aReasonHasThreeToFiveHundredCharacters() {
        start(1);
        DeskClip clip = clip();
        hands.fetch(clip);
        DeskWork filing = work(clip, draft("help me", "S0"), null);
        for (String reason : List.of("", "  x  ", "y".repeat(501))) {
            assertThat(desk.file(UUID.randomUUID(), stating(reason, filing)).refusal())
                    .isEqualTo("distress.reason");
        }
        assertThat(desk.file(UUID.randomUUID(), stating("z".repeat(500), filing))
                        .refused())
                .isNull();
    }

    @Test
    void anAnswerThatPointsToDistressCountsToo() {
        Room room = start(1);
        as.run(as.person(Set.of(Role.ADMIN), Set.of()), () -> {
            List<FormQuestion> asked = new ArrayList<>(forms.starterQuestions());
            asked.add(new FormQuestion(
                    "mood",
                    FormQuestion.Kind.CHOICE,
                    "Does anybody sound in distress?",
                    false,
                    List.of(new Choice("NO", "no"), new Choice("YES", "yes", true)),
                    null));
            forms.choose(room.queue(), forms.create("Form " + UUID.randomUUID(), asked), 1);
        });
        DeskClip clip = clip();
        hands.fetch(clip);
        DeskDraft calm = new DeskDraft("hello", Map.of("wakeWord", "SPOKEN", "forAssistant", "NO", "mood", "NO"), "S0");
        DeskDraft upset =
                new DeskDraft("hello", Map.of("wakeWord", "SPOKEN", "forAssistant", "NO", "mood", "YES"), "S0");
        assertThat(desk.file(UUID.randomUUID(), work(clip, upset, null)).refusal())
                .isEqualTo("distress.unanswered");
        assertThat(desk.file(UUID.randomUUID(), work(clip, calm, null)).refused())
                .isNull();
    }

    @Test
    void aCorrectionIsAskedLikeAFilingAndEachStatementStands() {
        start(1);
        DeskClip clip = clip();
        hands.file(clip, draft("all calm", "S0"), null);
        DeskClip back = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
        DeskWork worse = work(back, draft("all calm", "S3"), null);
        assertThat(desk.file(UUID.randomUUID(), worse).refusal()).isEqualTo("distress.unanswered");
        assertThat(desk.file(UUID.randomUUID(), stating("a siren outside", worse))
                        .refused())
                .isNull();
        DeskClip again = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
        assertThat(desk.file(UUID.randomUUID(), stating("a siren", work(again, draft("help me", "S0"), null)))
                        .refused())
                .isNull();
        assertThat(db.fetch(
                                "select version from review.not_distress s join review.review r on r.id = s.review_id"
                                        + " where r.task_id = ? order by version",
                                clip.taskId())
                        .getValues(0, Integer.class))
                .containsExactly(3, 5);
    }

    @Test
    void whatIsStatedAboutACalmClipIsNotKept() {
        start(1);
        DeskClip clip = clip();
        hands.fetch(clip);
        assertThat(desk.file(UUID.randomUUID(), stating("just in case", work(clip, draft("hello", "S1"), null)))
                        .refused())
                .isNull();
        assertThat(db.fetch(
                        "select 1 from review.not_distress s join review.review r on r.id = s.review_id where r.task_id = ?",
                        clip.taskId()))
                .isEmpty();
    }

    @Test
    void theSameFilingSentTwiceStatesOnceAndStatementsAreNeverRewritten() {
        start(2);
        DeskClip clip = clip();
        hands.fetch(clip);
        UUID key = UUID.randomUUID();
        DeskWork filing = stating("it is a film", work(clip, draft("help me", "S0"), null));
        assertThat(desk.file(key, filing).refused()).isNull();
        assertThat(desk.file(key, filing).refused()).isNull();
        assertThat(db.fetch(
                        "select 1 from review.not_distress s join review.review r on r.id = s.review_id where r.task_id = ?",
                        clip.taskId()))
                .hasSize(1);
        assertThatThrownBy(() -> db.execute("update review.not_distress set version = 1"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void supervisorsOnShiftAtTheSiteAreToldWithoutAWordOfIt() {
        Person onShift = as.person(Set.of(Role.SUPERVISOR), Set.of());
        Person atHome = as.person(Set.of(Role.SUPERVISOR), Set.of());
        floor.startShift(onShift);
        start(1);
        DeskClip clip = clip();
        hands.fetch(clip);
        desk.file(UUID.randomUUID(), stating("it is a film", work(clip, draft("help me", "S0"), null)));
        long statement = db.fetchSingle(
                        "select s.id from review.not_distress s join review.review r on r.id = s.review_id"
                                + " where r.task_id = ?",
                        clip.taskId())
                .get(0, long.class);
        var told = db.fetch("select * from notice.message where account_id = ?", onShift.id());
        assertThat(told.toString())
                .contains("SECOND_LOOK_DUE", "LOOK-" + statement)
                .doesNotContain("film");
        assertThat(db.fetch("select * from notice.message where account_id = ?", atHome.id()))
                .isEmpty();
    }

    private Room start(int count) {
        Room room = hands.room(count);
        as.signIn(room.person());
        return room;
    }

    private DeskClip clip() {
        return Objects.requireNonNull(desk.open().clip());
    }

    private int rows(String table, DeskClip clip) {
        return db.fetchSingle("select count(*) from " + table + " where task_id = ?", clip.taskId())
                .get(0, int.class);
    }
}
