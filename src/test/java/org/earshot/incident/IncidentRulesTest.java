package org.earshot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.earshot.escalation.CaseState;
import org.earshot.shared.Verdict;
import org.junit.jupiter.api.Test;

class IncidentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Who LEAD = new Who(1, true, true);
    private static final Who ANALYST = new Who(2, true, false);
    private static final Who NAMED = new Who(3, false, false);
    private static final Known NOTHING = new Known(null, null, false, NOW);

    @Test
    void itClosesExactlyWhenCasesAndTasksAreOverAndTheReviewIsWritten() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<GatheredCase> cases = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                cases.add(new GatheredCase(
                        "ESC-2026-00000" + n, CaseState.values()[random.nextInt(CaseState.values().length)]));
            }
            List<IncidentTask> tasks = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                tasks.add(task(n, 1, IncidentTask.State.values()[random.nextInt(3)]));
            }
            AfterAction review = random.nextBoolean() ? new AfterAction("watch the links", null, 1, NOW) : null;
            boolean over = cases.stream()
                            .allMatch(each -> each.state() == CaseState.CLOSED || each.state() == CaseState.MERGED)
                    && tasks.stream().noneMatch(IncidentTask::open)
                    && review != null;
            var incident = incident(IncidentKind.ORDINARY, IncidentState.OPEN, review, cases, tasks);
            assertThat(allowed(incident, new Act.Close(), LEAD))
                    .as("seed %s, round %s", seed, i)
                    .isEqualTo(over);
            assertThat(allowed(incident, new Act.Close(), ANALYST)).isFalse();
        }
    }

    @Test
    void aClosedOneTakesNothingButAReopeningByALead() {
        var closed = incident(
                IncidentKind.ORDINARY,
                IncidentState.CLOSED,
                new AfterAction("something", null, 1, NOW),
                List.of(),
                List.of());
        for (Act act :
                List.of(new Act.Note(EntryKind.NOTE, "", "a note"), new Act.Decide("we stop"), new Act.Close())) {
            assertThat(allowed(closed, act, LEAD)).isFalse();
        }
        assertThat(allowed(closed, new Act.Reopen("a new report"), ANALYST)).isFalse();
        assertThat(allowed(closed, new Act.Reopen(" "), LEAD)).isFalse();
        assertThat(allowed(closed, new Act.Reopen("a new report"), LEAD)).isTrue();
    }

    @Test
    void whoIsOnlyNamedNotesAndFinishesTheirOwnTasks() {
        var open = incident(
                IncidentKind.INTERNAL_MISUSE,
                IncidentState.OPEN,
                null,
                List.of(),
                List.of(task(7, NAMED.id(), IncidentTask.State.OPEN), task(8, 1, IncidentTask.State.OPEN)));
        assertThat(allowed(open, new Act.Note(EntryKind.WATCH, "", "once more"), NAMED))
                .isTrue();
        assertThat(allowed(open, new Act.FinishTask(7), NAMED)).isTrue();
        assertThat(allowed(open, new Act.FinishTask(8), NAMED)).isFalse();
        assertThat(allowed(open, new Act.DropTask(7, "no"), NAMED)).isFalse();
        assertThat(allowed(open, new Act.Decide("we stop"), NAMED)).isFalse();
    }

    @Test
    void onlyLeadsSayWhoKnowsOfMisuse() {
        var known = new Known(new Who(9, true, false), null, false, NOW);
        var misuse = incident(IncidentKind.INTERNAL_MISUSE, IncidentState.OPEN, null, List.of(), List.of());
        var ordinary = incident(IncidentKind.ORDINARY, IncidentState.OPEN, null, List.of(), List.of());
        var name = new Act.NamePerson(9);
        assertThat(IncidentRules.check(misuse, name, ANALYST, known)).isInstanceOf(Verdict.Refused.class);
        assertThat(IncidentRules.check(misuse, name, LEAD, known)).isInstanceOf(Verdict.Allowed.class);
        assertThat(IncidentRules.check(ordinary, name, ANALYST, known)).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void aTaskGoesToSomebodyWhoSeesTheIncident() {
        var misuse = incident(IncidentKind.INTERNAL_MISUSE, IncidentState.OPEN, null, List.of(), List.of());
        var add = new Act.AddTask("look at the log", 9, NOW.plusSeconds(60));
        var known = new Known(new Who(9, true, true), null, false, NOW);
        assertThat(IncidentRules.check(misuse, add, LEAD, known)).isInstanceOf(Verdict.Refused.class);
        var late = new Act.AddTask("look at the log", 1, NOW);
        assertThat(IncidentRules.check(misuse, late, LEAD, new Known(LEAD, null, false, NOW)))
                .isEqualTo(Verdict.refused("incident.task-due", "Choose a moment that is still to come."));
    }

    private static boolean allowed(IncidentFile incident, Act act, Who who) {
        return IncidentRules.check(incident, act, who, NOTHING) instanceof Verdict.Allowed;
    }

    private static IncidentTask task(long id, long owner, IncidentTask.State state) {
        boolean open = state == IncidentTask.State.OPEN;
        return new IncidentTask(
                id, "look at the log", owner, NOW, state, open ? null : 1L, open ? null : NOW, open ? null : "why");
    }

    private static IncidentFile incident(
            IncidentKind kind,
            IncidentState state,
            @org.jspecify.annotations.Nullable AfterAction review,
            List<GatheredCase> cases,
            List<IncidentTask> tasks) {
        return new IncidentFile(
                "INC-1",
                "Links tried again",
                kind,
                state,
                1,
                1,
                NOW,
                null,
                null,
                review,
                Set.of(1L, 3L),
                cases,
                tasks,
                List.of(),
                Map.of());
    }
}
