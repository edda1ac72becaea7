package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.stating;
import static org.earshot.testing.TestDesk.work;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Somebody else looks at every "heard, not distress", transcript first, and may raise. */
@DatabaseTest
class SecondLooksTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    SecondLooks looks;

    @Autowired
    Reviews reviews;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    private Person reviewer;
    private Person second;
    private DeskClip clip;
    private long statement;

    @BeforeEach
    void aStatement() {
        reviewer = hands.room(1).person();
        second = as.person(Set.of(Role.SUPERVISOR), Set.of());
        as.signIn(reviewer);
        clip = Objects.requireNonNull(desk.open().clip());
        hands.fetch(clip);
        desk.file(UUID.randomUUID(), stating("a scene of a film", work(clip, draft("somebody help", "S1"), null)));
        statement = db.fetchSingle(
                        "select s.id from review.not_distress s join review.review r on r.id = s.review_id"
                                + " where r.task_id = ?",
                        clip.taskId())
                .get(0, long.class);
        as.signIn(second);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void itWaitsInTheListWithoutAWordAndIsReadWithTheTranscript() {
        assertThat(looks.waiting()).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(statement);
            assertThat(row.clipCode()).isEqualTo(clip.code());
            assertThat(row.overdue()).isFalse();
        });
        SecondLook look = looks.look(statement);
        assertThat(look.version().transcript()).isEqualTo("somebody help");
        assertThat(look.reason()).isEqualTo("a scene of a film");
        assertThat(look.grounds()).containsExactly(Distress.WORDS);
        assertThat(look.toString()).doesNotContain("film", "help");
        assertThat(db.fetch("select actor_id from audit.entry where act = 'review.second-look-read'")
                        .getValues(0, Long.class))
                .contains(second.id());
    }

    @Test
    void theOneDueFirstStandsInFrontAndWhatIsOverdueIsFlagged() {
        long overdue = earlier(reviewer.id());
        assertThat(looks.waiting()).extracting(SecondLookRow::dueAt).isSorted();
        assertThat(looks.waiting())
                .filteredOn(row -> row.id() == overdue || row.id() == statement)
                .extracting(SecondLookRow::id, SecondLookRow::overdue)
                .containsExactly(tuple(overdue, true), tuple(statement, false));
    }

    @Test
    void whoeverAgreesClosesIt() {
        looks.agree(statement);
        assertThat(looks.waiting()).extracting(SecondLookRow::id).doesNotContain(statement);
        Refused.with("second-look.done", () -> looks.agree(statement));
        Refused.with("second-look.done", () -> looks.look(statement));
        assertThatThrownBy(() -> db.execute("delete from review.second_look")).hasStackTraceContaining("append-only");
    }

    @Test
    void whoeverIsInDoubtRaisesAndIsTheRaiser() {
        second = as.person(Set.of(Role.TS_LEAD), Set.of());
        as.signIn(second);
        Raised raised = looks.raise(statement, Raise.NOT_SURE);
        assertThat(clips.clipByCode(clip.code()).held()).isTrue();
        assertThat(db.fetchSingle(
                                "select outcome, case_number, looked_by from review.second_look where statement_id = ?",
                                statement)
                        .intoList())
                .containsExactly("RAISED", raised.number(), second.id());
        assertThat(looks.waiting()).extracting(SecondLookRow::id).doesNotContain(statement);
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        Refused.with("review.passed-on", () -> reviews.detail(clip.code()));
    }

    @Test
    void aClipThatIsRaisedElsewhereIsLeftToItsCase() {
        as.signIn(reviewer);
        desk.raiseRecent(clip.code(), new DeskRaise("C00", "UNKNOWN", null));
        as.signIn(second);
        assertThat(looks.waiting()).extracting(SecondLookRow::id).doesNotContain(statement);
        Refused.with("second-look.raised", () -> looks.look(statement));
    }

    @Test
    void nobodyLooksAtTheirOwn() {
        Person both = as.person(Set.of(Role.ANNOTATOR, Role.SUPERVISOR), Set.of());
        long own = earlier(both.id());
        as.signIn(both);
        assertThat(looks.waiting()).extracting(SecondLookRow::id).doesNotContain(own);
        Refused.with("second-look.own", () -> looks.look(own));
        Refused.with("second-look.own", () -> looks.agree(own));
    }

    @Test
    void theDatabaseItselfRefusesTheReviewerAsTheSecondPerson() {
        String look = "insert into review.second_look (statement_id, reviewer_id, looked_by, outcome)"
                + " values (?, ?, ?, 'AGREED')";
        assertThatThrownBy(() -> db.execute(look, statement, reviewer.id(), reviewer.id()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> db.execute(look, statement, second.id(), reviewer.id()))
                .as("nor under another name for the reviewer")
                .isInstanceOf(RuntimeException.class);
        assertThat(db.execute(look, statement, reviewer.id(), second.id())).isEqualTo(1);
    }

    @Test
    void annotatorsDoNotLook() {
        as.signIn(reviewer);
        assertThatThrownBy(() -> looks.waiting()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> looks.look(statement)).isInstanceOf(AccessDeniedException.class);
    }

    /** A statement about the same clip by this person, two days before. */
    private long earlier(long reviewerId) {
        long version = db.fetchSingle("select max(version) + 1 from review.review_version")
                .get(0, long.class);
        db.execute(
                "insert into review.review_version (review_id, version, kind, filed_by, filing_key, form_id, form_version,"
                        + " sealed, severity) select review_id, ?, kind, filed_by, cast(? as uuid), form_id,"
                        + " form_version, sealed, severity from review.review_version"
                        + " where review_id = (select review_id from review.not_distress where id = ?) and version = 1",
                version,
                UUID.randomUUID().toString(),
                statement);
        db.execute(
                "insert into review.not_distress (review_id, version, clip_id, reviewer_id, site_id, grounds, reason,"
                        + " stated_at, due_at) select review_id, ?, clip_id, ?, site_id, grounds, reason,"
                        + " stated_at - interval '2' day, due_at - interval '2' day from review.not_distress where id = ?",
                version,
                reviewerId,
                statement);
        return db.fetchSingle("select max(id) from review.not_distress").get(0, long.class);
    }
}
