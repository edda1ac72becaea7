package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.evidence.Evidence;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestTimers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A raise is recorded whatever else does not work, and the rest follows. */
@DatabaseTest
class RaiseTest {

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    TestClips testClips;

    @Autowired
    TestTimers timers;

    @Autowired
    Escalations escalations;

    @Autowired
    CaseWork work;

    @Autowired
    Clips clips;

    @Autowired
    Evidence evidence;

    @Autowired
    DSLContext db;

    @Value("${earshot.data}")
    Path data;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void raiseWorksWithTheSoundStoreDownAndTheSealFollows() throws IOException {
        long clip = testClips.readyClip("fy-NL");
        Person raiser = as.annotator("fy");
        Path store = data.resolve("sounds");
        Path away = data.resolve("sounds-away");
        Files.move(store, away);
        Raised raised;
        try {
            raised = as.call(raiser, () -> escalations.raise(clip, Raise.NOT_SURE));
            timers.fire(raised.number(), "seal");
            assertThat(sealed(raised)).isFalse();
            assertThat(timers.pending(raised.number(), "seal")).isPositive();
            assertThat(timers.fire(raised.number(), "seal-alarm")).isTrue();
        } finally {
            Files.move(away, store);
        }
        assertThat(raised.lookBy()).isAfter(raised.at());
        assertThat(stepsDone(raised)).containsExactly("CORE-01");
        timers.fire(raised.number(), "seal");
        assertThat(sealed(raised)).isTrue();
        assertThat(stepsDone(raised)).containsExactly("CORE-01", "CORE-02");
        assertThat(SystemActor.call("test", () -> evidence.verify(raised.number()))
                        .intact())
                .isTrue();
    }

    @Test
    void raiseWorksWithAnEmptyNoteAnUnknownCategoryAndNoSite() {
        long clip = testClips.readyClip("fy-NL");
        Raised raised = as.call(
                as.annotator("fy"),
                () -> escalations.raise(clip, new Raise("not a category", HappeningNow.UNKNOWN, "  ")));
        assertThat(db.fetchSingle(
                                "select category, note, sealed_note from escalation.case_file where number = ?",
                                raised.number())
                        .intoArray())
                .containsExactly("C00", null, null);
        assertThat(SystemActor.call("test", () -> clips.clip(clip)).held()).isTrue();
    }

    @Test
    void aRaiseWithoutClocksGetsThemAfterwardsAndOnlyOnce() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C07", HappeningNow.NO);
        String id = "(select id from escalation.case_file where number = '" + number + "')";
        db.execute("delete from escalation.case_clock where case_id = " + id);
        db.execute("delete from escalation.case_answer where case_id = " + id);
        db.execute("delete from escalation.case_step where case_id = " + id);
        db.execute("update escalation.case_file set whole = false, next_due = null where number = ?", number);
        SystemActor.run("test", () -> work.finish(number));
        SystemActor.run("test", () -> work.finish(number));
        assertThat(db.fetchSingle("select count(*) from escalation.case_clock where case_id = " + id)
                        .get(0, Integer.class))
                .isEqualTo(4);
        assertThat(db.fetchSingle("select count(*) from escalation.case_answer where case_id = " + id)
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aPersonWithEveryRoleGetsNoCaseFromTheRaiseToTheEnd() {
        Person alone = as.person(
                Set.of(Role.ANNOTATOR, Role.SUPERVISOR, Role.TS_ANALYST, Role.TS_LEAD, Role.DUTY_MANAGER),
                Set.of("fy"));
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        var aloneDesk = new TestCases.Desk(desk.raiser(), alone, alone, alone, alone);
        testCases.toAssessment(aloneDesk, number, Category.C03);
        testCases.propose(aloneDesk, number, CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        org.earshot.testing.Refused.with("case.same-person", () -> testCases.approve(aloneDesk, number));
        org.earshot.testing.Refused.with(
                "case.state", () -> testCases.apply(alone, number, TestCases.close(aloneDesk)));
        assertThat(testCases.state(number)).isEqualTo("DECISION_PROPOSED");
    }

    private java.util.List<String> stepsDone(Raised raised) {
        return db.fetch(
                        "select s.step_id from escalation.case_step s join escalation.case_file c on c.id = s.case_id"
                                + " where c.number = ? order by s.step_id",
                        raised.number())
                .getValues(0, String.class);
    }

    private boolean sealed(Raised raised) {
        return db.fetchSingle("select sealed from escalation.case_file where number = ?", raised.number())
                .get(0, Boolean.class);
    }
}
