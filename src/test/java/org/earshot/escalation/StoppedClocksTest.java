package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestTimers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock whose matter went on elsewhere, or is no longer wanted, is stopped: nobody met it. */
@DatabaseTest
class StoppedClocksTest {

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    TestTimers timers;

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
    void aMergedDuplicateWasNeitherTriagedNorDecidedButItsRaiserIsAnswered() {
        var desk = testCases.desk();
        String number = duplicate(desk);
        CaseFile after = testCases.apply(desk.lead(), number, new Command.ConfirmMerge());
        assertThat(after.state()).isEqualTo(CaseState.MERGED);
        assertThat(ended(after))
                .isEqualTo(Map.of("ACKNOWLEDGE", "met", "TRIAGE", "stopped", "DECIDE", "stopped", "ANSWER", "met"));
        assertThat(after.clocks()).allMatch(clock -> clock.breachedAt() == null);
        assertThat(after.overdue()).isFalse();
        for (String timer : List.of("triage-1-50", "triage-1-80", "triage-1-100", "decide-1-100")) {
            assertThat(timers.fire(number, timer)).isFalse();
        }
        assertThat(timed(number))
                .isEqualTo(Map.of("ACKNOWLEDGE", "0 0", "TRIAGE", "-2 0", "DECIDE", "-2 0", "ANSWER", "0 0"));
    }

    @Test
    void aClockThatHadRunOutBeforeItWasStoppedIsStillABreach() {
        var desk = testCases.desk();
        String number = duplicate(desk);
        timers.earlier(number, 61);
        as.run(
                desk.lead(),
                () -> escalations.apply(
                        number, testCases.version(number), new Command.ConfirmMerge(), "found too late"));
        CaseFile after = testCases.file(number);
        assertThat(ended(after)).containsEntry("TRIAGE", "stopped").containsEntry("DECIDE", "stopped");
        assertThat(after.clocks())
                .filteredOn(clock -> clock.breachedAt() != null)
                .extracting(CaseClock::kind, CaseClock::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ClockKind.TRIAGE, "found too late"));
        assertThat(after.overdue()).isFalse();
        assertThat(timed(number)).containsEntry("TRIAGE", "-2 1").containsEntry("DECIDE", "-2 0");
    }

    @Test
    void whoWantsNoAnswersIsNotCountedAsAnswered() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        CaseFile after = testCases.apply(desk.raiser(), number, new Command.DeclineAnswers());
        assertThat(ended(after)).containsEntry("ANSWER", "stopped").containsEntry("TRIAGE", "running");
        assertThat(timers.fire(number, "answer-1-50")).isFalse();
        assertThat(timed(number)).containsEntry("ANSWER", "-2 0").containsEntry("TRIAGE", "-1 0");
    }

    @Test
    void aReferralThatIsNotSentBecauseTheCaseIsOpenedAgainWasNotMetAndRunsOutNoMore() {
        var desk = testCases.desk();
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.toAssessment(desk, number, Category.C03);
        testCases.propose(desk, number, CaseOutcome.REFER_POLICE);
        testCases.approve(desk, number);
        CaseFile after = testCases.apply(desk.lead(), number, new Command.Reopen("there is more to it"));
        assertThat(after.clocks())
                .filteredOn(clock -> clock.round() == 1)
                .allMatch(clock -> clock.kind() == ClockKind.REFER ? clock.metAt() == null : clock.metAt() != null);
        assertThat(after.clocks())
                .filteredOn(CaseClock::running)
                .extracting(CaseClock::round)
                .containsOnly(2);
        int before = lateReferrals();
        db.execute(
                "update escalation.case_clock set started_at = started_at - interval '40' day,"
                        + " due_at = due_at - interval '40' day where kind = 'REFER'"
                        + " and case_id = (select id from escalation.case_file where number = ?)",
                number);
        assertThat(timers.fire(number, "refer-1-100")).isFalse();
        assertThat(testCases.file(number).overdue()).isFalse();
        assertThat(lateReferrals()).isEqualTo(before);
    }

    @Test
    void theDatabaseRefusesAClockThatIsBothMetAndStopped() {
        String number = testCases.raise(testCases.desk(), "C03", HappeningNow.NO);
        assertThatThrownBy(() -> db.execute(
                        "update escalation.case_clock set met_at = current_timestamp, stopped_at = current_timestamp"
                                + " where case_id = (select id from escalation.case_file where number = ?)",
                        number))
                .hasMessageContaining("met_or_stopped");
    }

    /** Acknowledged, and proposed to be merged into another. */
    private String duplicate(TestCases.Desk desk) {
        String first = testCases.raise(desk, "C03", HappeningNow.NO);
        String number = testCases.raise(desk, "C03", HappeningNow.NO);
        testCases.apply(desk.supervisor(), number, new Command.Acknowledge());
        testCases.apply(desk.analyst(), number, new Command.ProposeMerge(first, "the same minute of the same device"));
        return number;
    }

    private static Map<String, String> ended(CaseFile file) {
        return file.clocks().stream()
                .collect(Collectors.toMap(
                        clock -> clock.kind().name(),
                        clock -> clock.running() ? "running" : clock.metAt() == null ? "stopped" : "met"));
    }

    /** Step and breach of each clock, as figures count it. */
    private Map<String, String> timed(String number) {
        Map<String, String> timed = new TreeMap<>();
        db.fetch(
                        "select kind, step, breached from throughput.timed where case_id ="
                                + " (select id from escalation.case_file where number = ?)",
                        number)
                .forEach(row -> timed.put(
                        row.get(0, String.class), row.get(1, Integer.class) + " " + row.get(2, Integer.class)));
        return timed;
    }

    private int lateReferrals() {
        return SystemActor.call("test", cases::breachedClocks).getOrDefault(ClockKind.REFER, 0);
    }
}
