package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clock.Timers;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestTimers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks, the ladder, and what a missed clock asks for. */
@DatabaseTest
class ClocksTest {

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    TestTimers timers;

    @Autowired
    Timers door;

    @Autowired
    Escalations escalations;

    @Autowired
    Cases cases;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aDangerNowUnacknowledgedForFifteenMinutesReachesTheDutyManagerExactlyOnceAlsoAcrossARestart() {
        var desk = testCases.desk();
        Person duty = as.person(Set.of(Role.DUTY_MANAGER), Set.of());
        String number = testCases.raise(desk, "C03", HappeningNow.YES);
        assertThat(timers.fire(number, "ladder-2")).isTrue();
        assertThat(timers.fire(number, "ladder-3")).isTrue();
        assertThat(calls(number, desk.lead())).isEqualTo(1);
        assertThat(calls(number, duty)).isZero();
        long last = timers.pending(number, "ladder-4");
        db.execute("update clock.timer set due_at = current_timestamp - interval '1' second where id = ?", last);
        // The node dies after it has done everything and before it has committed.
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(timers.fire(last)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(calls(number, duty)).isZero();
        assertThat(timers.fire(last)).isTrue();
        assertThat(timers.fire(last)).isFalse();
        assertThat(calls(number, duty)).isEqualTo(1);
    }

    @Test
    void aTimerAndACommandOnTheSameCaseNeverWaitForEachOther() throws Exception {
        var desk = testCases.desk();
        for (int round = 0; round < 10; round++) {
            String number = testCases.raise(desk, "C03", HappeningNow.NO);
            long half = timers.pending(number, "acknowledge-1-50");
            db.execute("update clock.timer set due_at = current_timestamp - interval '1' second where id = ?", half);
            try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
                var fired = threads.submit(() -> timers.fire(half));
                var acknowledged =
                        threads.submit(() -> testCases.apply(desk.supervisor(), number, new Command.Acknowledge()));
                fired.get();
                assertThat(acknowledged.get().state()).isEqualTo(CaseState.ACKNOWLEDGED);
            }
        }
    }

    @Test
    void anAcknowledgedCaseClimbsNoFurther() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C01", HappeningNow.UNKNOWN);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        assertThat(timers.fire(number, "ladder-2")).isFalse();
        assertThat(timers.fire(number, "acknowledge-1-100")).isFalse();
        assertThat(timers.fire(number, "triage-1-50")).isTrue();
    }

    @Test
    void aMissedClockFlagsTheCaseAndTheNextCommandSaysWhy() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        timers.earlier(number, 90);
        assertThat(timers.fire(number, "triage-1-100")).isTrue();
        CaseFile late = as.call(desk.lead(), () -> cases.again(number));
        assertThat(late.overdue()).isTrue();
        var severe = new Command.RaiseSeverity(CaseSeverity.P0, "it got worse");
        Refused.with("breach.reason", () -> testCases.apply(desk.supervisor(), number, severe));
        as.run(desk.supervisor(), () -> escalations.apply(number, late.version(), severe, "the floor was empty"));
        CaseFile after = testCases.file(number);
        assertThat(after.clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.TRIAGE)
                .extracting(CaseClock::reason)
                .containsExactly("the floor was empty");
        assertThat(after.wantsReason()).isFalse();
    }

    @Test
    void aClockIsMissedAlsoWhenNoTimerHasRun() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        timers.earlier(number, 61);
        Refused.with(
                "breach.reason",
                () -> testCases.apply(desk.supervisor(), number, new Command.RaiseSeverity(CaseSeverity.P0, "worse")));
    }

    @Test
    void aClockIsNeverRelaxedAfterABreach() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.YES);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        timers.earlier(number, 20);
        CaseFile before = as.call(desk.lead(), () -> cases.again(number));
        Instant due = clock(before, ClockKind.TRIAGE).dueAt();
        var lower = new Command.LowerSeverity(CaseSeverity.P2, "old");
        as.run(desk.lead(), () -> escalations.apply(number, before.version(), lower, "busy"));
        CaseFile after = testCases.file(number);
        assertThat(clock(after, ClockKind.TRIAGE).dueAt()).isEqualTo(due);
        assertThat(clock(after, ClockKind.TRIAGE).breachedAt()).isEqualTo(due);
        assertThat(clock(after, ClockKind.DECIDE).dueAt())
                .isAfter(clock(before, ClockKind.DECIDE).dueAt());
    }

    @Test
    void raisingTheSeverityBringsTheClocksForward() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C12", HappeningNow.NO);
        CaseFile before = as.call(desk.lead(), () -> cases.again(number));
        CaseFile after =
                testCases.apply(desk.supervisor(), number, new Command.RaiseSeverity(CaseSeverity.P0, "worse"));
        for (ClockKind kind : List.of(ClockKind.ACKNOWLEDGE, ClockKind.TRIAGE, ClockKind.DECIDE)) {
            assertThat(clock(after, kind).dueAt()).isBefore(clock(before, kind).dueAt());
        }
        assertThat(door.due(number, "ladder-4")).isPresent();
    }

    @Test
    void unknownAtTriageOpensTheEmergencyLaneWhoseNextWordIsDueInTwentyMinutes() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.UNKNOWN);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        Instant captured = Instant.now().minusSeconds(10 * 3600);
        Refused.with(
                "triage.severity",
                () -> testCases.apply(
                        desk.supervisor(),
                        number,
                        TestCases.triage(Category.C03, CaseSeverity.P1, HappeningNow.UNKNOWN, captured)));
        CaseFile after = testCases.apply(
                desk.supervisor(),
                number,
                TestCases.triage(Category.C03, CaseSeverity.P0, HappeningNow.UNKNOWN, captured));
        assertThat(after.emergencies()).hasSize(1);
        assertThat(door.due(number, "emergency-update")).isPresent();
        assertThat(timers.fire(number, "emergency-update")).isTrue();
        assertThat(door.due(number, "emergency-update")).isPresent();
        testCases.stepsBefore(desk, number, "stand-down");
        testCases.apply(desk.lead(), number, new Command.StandDown(Command.Reached.UNKNOWN, "called twice"));
        assertThat(door.due(number, "emergency-update")).isEmpty();
    }

    @Test
    void violenceAtHomeFromLongAgoGetsTheStepAboutThePattern() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C04", HappeningNow.UNKNOWN);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        CaseFile after = testCases.apply(
                desk.supervisor(),
                number,
                TestCases.triage(
                        Category.C04,
                        CaseSeverity.P1,
                        HappeningNow.UNKNOWN,
                        Instant.now().minusSeconds(40 * 86_400L)));
        assertThat(after.severity()).isEqualTo(CaseSeverity.P1);
        assertThat(after.steps()).extracting(step -> step.step().id()).contains("PATTERN");
    }

    private static CaseClock clock(CaseFile file, ClockKind kind) {
        return file.clocks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private int calls(String number, Person person) {
        return SystemActor.call(
                "test",
                () -> db.fetchSingle(
                                "select count(*) from notice.message where reference = ? and account_id = ?"
                                        + " and template = 'ACKNOWLEDGE_CASE'",
                                number,
                                person.id())
                        .get(0, Integer.class));
    }
}
