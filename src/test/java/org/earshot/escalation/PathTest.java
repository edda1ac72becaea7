package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The path from a raise to a closed case, and the ways that do not lead there. */
@DatabaseTest
class PathTest {

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    Escalations escalations;

    @Autowired
    Cases cases;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aCaseGoesFromTheRaiseToADecisionAnAnswerAndAHold() {
        var desk = testCases.desk();
        String number = testCases.closed(desk);
        assertThat(testCases.state(number)).isEqualTo("CLOSED");
        as.signIn(desk.raiser());
        MyCase mine = cases.mine().getFirst();
        assertThat(mine.answers())
                .extracting(CaseAnswer::kind)
                .containsExactly(
                        CaseAnswer.Kind.RECEIVED,
                        CaseAnswer.Kind.ACKNOWLEDGED,
                        CaseAnswer.Kind.DECIDED,
                        CaseAnswer.Kind.CLOSED);
        assertThat(mine.answers().get(2).outcome()).isEqualTo(CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        assertThat(SystemActor.call("test", () -> cases.brokenTimeline(number))).isEmpty();
    }

    @Test
    void aTimelineThatWasChangedIsNoticed() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C07", HappeningNow.NO);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        assertThat(SystemActor.call("test", () -> cases.brokenTimeline(number))).isEmpty();
        CaseEvent event = as.call(desk.lead(), () -> cases.timeline(number)).getFirst();
        CaseEvent changed = new CaseEvent(
                event.seq(),
                event.at(),
                event.actorId(),
                "Somebody Else",
                event.command(),
                event.from(),
                event.to(),
                event.detail(),
                event.hash());
        assertThat(EventStore.broken(number, java.util.List.of(changed), 1, event.hash()))
                .isEqualTo(1);
        assertThat(EventStore.broken(number, java.util.List.of(event), 2, "another"))
                .isEqualTo(2);
    }

    @Test
    void approverEqualToProposerIsRefusedByTheDatabase() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.toAssessment(desk, number, Category.C03);
        testCases.propose(desk, number, CaseOutcome.RAISED_IN_ERROR);
        for (long same : new long[] {
            desk.analyst().id(), desk.raiser().id(), desk.supervisor().id()
        }) {
            assertThatThrownBy(() -> db.execute(
                            "update escalation.decision set approved_by = ?, approved_at = current_timestamp,"
                                    + " approved_no = no where case_id = (select id from escalation.case_file where number = ?)",
                            same,
                            number))
                    .hasMessageContainingAll("approver_is_somebody_else");
        }
    }

    @Test
    void noDirectUpdateClosesACaseWithoutDecisionAnswerAndHold() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        assertThatThrownBy(
                        () -> db.execute("update escalation.case_file set state = 'CLOSED' where number = ?", number))
                .hasMessageContaining("nothing_closes_without_decision_answer_and_hold");
        assertThatThrownBy(() -> db.execute(
                        "update escalation.case_file set state = 'DECIDED', standing_decision = 1 where number = ?",
                        number))
                .hasMessageContaining("standing_decision_is_approved");
    }

    @Test
    void theProposerCannotApproveAlsoWithBothRoles() {
        var desk = testCases.desk();
        Person both = as.person(Set.of(Role.TS_ANALYST, Role.TS_LEAD), Set.of("fy"));
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.toAssessment(desk, number, Category.C03);
        testCases.apply(desk.lead(), number, new Command.Assign(both.id(), "yours"));
        testCases.stepsBefore(desk, number, "propose");
        testCases.apply(
                both,
                number,
                new Command.Propose(CaseOutcome.RAISED_IN_ERROR, "because", "nothing", null, null, false, false));
        Refused.with(
                "case.same-person", () -> testCases.apply(both, number, new Command.Approve(true, true, true, null)));
        assertThat(testCases.state(number)).isEqualTo("DECISION_PROPOSED");
    }

    @Test
    void loweringSeverityByASupervisorIsRefused() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        Refused.with(
                "case.role",
                () -> testCases.apply(desk.supervisor(), number, new Command.LowerSeverity(CaseSeverity.P3, "quiet")));
        Refused.with(
                "severity.lower",
                () -> testCases.apply(
                        desk.supervisor(),
                        number,
                        TestCases.triage(
                                Category.C12,
                                CaseSeverity.P3,
                                HappeningNow.NO,
                                Instant.now().minusSeconds(60))));
        assertThat(testCases
                        .apply(desk.lead(), number, new Command.LowerSeverity(CaseSeverity.P3, "quiet"))
                        .severity())
                .isEqualTo(CaseSeverity.P3);
    }

    @Test
    void aStaleVersionIsRefusedAndTheAttemptIsInTheAudit() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        as.signIn(desk.supervisor());
        escalations.apply(number, 1, new Command.Acknowledge());
        Refused.with("case.stale", () -> escalations.apply(number, 1, new Command.RaiseSeverity(CaseSeverity.P0, "x")));
        assertThat(db.fetchSingle(
                                "select count(*) from audit.entry where act = 'escalation.refused' and subject = ?",
                                number)
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theRaiserNeitherAcknowledgesNorOwnsTheirCase() {
        var desk = testCases.desk();
        Person raiser = as.person(Set.of(Role.SUPERVISOR, Role.ANNOTATOR), Set.of("fy"));
        var own = new TestCases.Desk(raiser, desk.supervisor(), desk.analyst(), desk.lead(), desk.otherLead());
        String number = testCases.raise(own, "C03", HappeningNow.NO);
        Refused.with("case.own", () -> testCases.apply(raiser, number, new Command.Acknowledge()));
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        Refused.with(
                "assign.raiser",
                () -> testCases.apply(desk.supervisor(), number, new Command.Assign(raiser.id(), "yours")));
    }
}
