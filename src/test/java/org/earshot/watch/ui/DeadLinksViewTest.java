package org.earshot.watch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.escalation.HappeningNow;
import org.earshot.testing.As;
import org.earshot.testing.Links;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class DeadLinksViewTest extends SpringBrowserlessTest {

    private static final AtomicLong NO_CLIP = new AtomicLong(-5_000_000);

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext db;

    private TestCases.Desk desk;
    private String number;
    private Person stranger;

    @BeforeEach
    void somebodyElsesCase() {
        desk = cases.desk();
        number = cases.raise(desk, "C03", HappeningNow.NO);
        stranger = as.annotator("en");
        as.signIn(stranger);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLinkToACaseShowsNothingAndIsOnRecord() {
        Links.notYours("case/" + number);

        assertThat(tried()).containsExactly("case " + number);
        assertThat(found()).containsExactly("NOT_THEIRS OPEN");
        assertThat(db.fetch(
                                "select subject, detail from audit.entry where act = 'watch.link-refused' and actor_id = ?",
                                stranger.id())
                        .getValues(0, String.class))
                .containsExactly("case");
    }

    @Test
    void whetherItIsThereMakesNoDifference() {
        Links.notYours("case/" + number);
        Links.notYours("case/ESC-1999-999999");

        assertThat(tried()).containsExactly("case " + number, "case ESC-1999-999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case/ESC-1999-000001",
                "my-cases/ESC-1999-000001",
                "reviews/4711",
                "reviews/7F3KQ2",
                "second-looks/LOOK-4711",
                "privacy/4711",
                "incident/INC-4711",
                "identity/case/ESC-1999-000001",
                "identity/requests/ESC-1999-000001",
                "identity/break-glass/ESC-1999-000001",
                "referral/case/ESC-1999-000001",
                "procedure/draft/4711"
            })
    void everyPageWithAReferenceAnswersTheSame(String path) {
        Links.notYours(path);

        assertThat(tried()).hasSize(1);
    }

    @Test
    void somebodyElsesCaseIsNotAmongMyOwn() {
        Links.notYours("my-cases/" + number);
        as.signIn(desk.raiser());
        assertThat(Links.shown("my-cases/" + number)).contains(number);
    }

    @Test
    void aPageWithoutAReferenceIsSimplyNotThere() {
        assertThat(Links.shown("workbench")).contains("Nothing here");
        assertThat(Links.shown("nothing/of/the/kind")).contains("Nothing here");
        assertThat(tried()).isEmpty();
    }

    @Test
    void whateverIsTypedIsKeptShortAndHarmless() {
        Links.notYours("case/" + "%3Cscript%3E".repeat(30));

        assertThat(tried()).singleElement().satisfies(kept -> assertThat(kept).matches("case hash-[0-9a-f]{16}"));
    }

    @Test
    void threeDifferentOnesOpenAnIncidentForTheLeadsOnce() {
        Person lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        Links.notYours("case/" + number);
        Links.notYours("case/" + number);
        Links.notYours("reviews/17");
        assertThat(found()).containsExactly("NOT_THEIRS OPEN");

        Links.notYours("privacy/3");
        Links.notYours("privacy/4");

        assertThat(found()).containsExactly("NOT_THEIRS OPEN", "LINKS_AGAIN_AND_AGAIN INCIDENT");
        String incident = db.fetchSingle(
                        "select incident from watch.finding where rule = 'LINKS_AGAIN_AND_AGAIN' and account_id = ?",
                        stranger.id())
                .get(0, String.class);
        as.signIn(lead);
        assertThat(Links.shown("incident/" + incident))
                .contains(stranger.displayName(), "case " + number, "reviews 17", "privacy 3");
        as.signIn(desk.analyst());
        Links.notYours("incident/" + incident);
    }

    @Test
    void aLinkThatAMessageOfTheToolLedToIsNotHeldAgainstAnybody() {
        db.execute(
                "insert into notice.message (message_key, template, account_id, reference, path, urgent, queued_by)"
                        + " values (random_uuid(), 'CLOCK_BREACHED', ?, ?, ?, false, 'test')",
                stranger.id(),
                number,
                "case/" + number);

        Links.notYours("case/" + number);

        assertThat(tried()).isEmpty();
    }

    @Test
    void aReviewOfOnesOwnSiteWhoseClipWasEscalatedMeanwhileSaysSoAndIsHeldAgainstNobody() {
        long review = filed(desk.raiser());
        as.signIn(desk.supervisor());

        assertThat(Links.shown("reviews/" + review))
                .contains("has been escalated, held or flagged as private")
                .doesNotContain("Escalate this clip", "Transcript");

        assertThat(tried(desk.supervisor())).isEmpty();
    }

    @Test
    void aReviewOfAnotherSiteWhoseClipWasEscalatedIsAStrangersLink() {
        long review = filed(desk.raiser());
        Person elsewhere = as.supervisorElsewhere();
        as.signIn(elsewhere);

        Links.notYours("reviews/" + review);

        assertThat(tried(elsewhere)).containsExactly("reviews " + review);
    }

    /** A review of a clip that is left out since. */
    private long filed(Person reviewer) {
        long clip = NO_CLIP.decrementAndGet();
        db.execute(
                "insert into review.review (task_id, clip_id, queue_id, reviewer_id, shift_id) values (?, ?, 1, ?, 1)",
                clip,
                clip,
                reviewer.id());
        db.execute("insert into review.left_out (clip_id, why) values (?, 'HELD')", clip);
        return db.fetchSingle("select id from review.review where clip_id = ?", clip)
                .get(0, Long.class);
    }

    private List<String> tried() {
        return tried(stranger);
    }

    private List<String> tried(Person person) {
        return db.fetch(
                        "select page, reference from watch.attempted_link where account_id = ? order by id",
                        person.id())
                .map(row -> row.get(0) + " " + row.get(1));
    }

    private List<String> found() {
        return db.fetch("select rule, state from watch.finding where account_id = ? order by id", stranger.id())
                .map(row -> row.get(0) + " " + row.get(1));
    }
}
