package org.earshot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clock.Timers;
import org.earshot.escalation.HappeningNow;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents from their opening to what was learned, and who sees them. */
@DatabaseTest
class IncidentsTest {

    @Autowired
    As as;

    @Autowired
    TestCases testCases;

    @Autowired
    Incidents incidents;

    @Autowired
    Notices notices;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    private Person lead;
    private Person analyst;

    @BeforeEach
    void people() {
        lead = as.person(Set.of(Role.TS_LEAD), Set.of("fy"));
        analyst = as.person(Set.of(Role.TS_ANALYST), Set.of("fy"));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anIncidentGathersCasesTasksAndDecisionsAndClosesWhenAllIsOver() {
        var desk = testCases.desk();
        String over = testCases.closed(desk);
        String still = testCases.raise(desk, "C03", HappeningNow.NO);
        String number = open(lead, IncidentKind.ORDINARY);
        act(analyst, number, new Act.AddCase(" " + over.toLowerCase(java.util.Locale.ROOT)));
        act(analyst, number, new Act.AddCase(still));
        Refused.with("incident.case-there", () -> act(analyst, number, new Act.AddCase(over)));
        Refused.with("incident.case", () -> act(analyst, number, new Act.AddCase("ESC-1999-000001")));
        act(analyst, number, new Act.Decide("We watch the device's cases for a week."));
        long task = act(lead, number, new Act.AddTask("Read the log", analyst.id(), in(2)))
                .tasks()
                .getFirst()
                .id();
        Refused.with("incident.role", () -> act(analyst, number, new Act.Close()));
        Refused.with("incident.case-open", () -> act(lead, number, new Act.Close()));
        act(lead, number, new Act.TakeOutCase(still, "another matter"));
        Refused.with("incident.task-open", () -> act(lead, number, new Act.Close()));
        act(analyst, number, new Act.FinishTask(task));
        Refused.with("incident.no-review", () -> act(lead, number, new Act.Close()));
        Refused.with("incident.procedure", () -> act(lead, number, new Act.WriteReview("Look sooner.", "99.9")));
        act(lead, number, new Act.WriteReview("Look sooner.", "1.0"));
        IncidentFile closed = act(lead, number, new Act.Close());
        assertThat(closed.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(closed.decisions()).extracting(IncidentEntry::byName).containsExactly(analyst.displayName());
        Refused.with("incident.closed", () -> act(lead, number, new Act.Decide("One more.")));
        assertThat(act(lead, number, new Act.Reopen("It began again.")).open()).isTrue();

        List<Happened> timeline = as.call(analyst, () -> incidents.timeline(number));
        assertThat(timeline).extracting(Happened::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(timeline).extracting(Happened::what).contains("raise", "acknowledge", "DECISION", "CLOSED");
        assertThat(timeline)
                .filteredOn(Happened::ofCase)
                .allMatch(each -> each.text().isEmpty());
    }

    @Test
    void misuseFromInsideDoesNotExistForThoseWhoAreNotNamed() {
        Person other = as.person(Set.of(Role.TS_LEAD), Set.of("fy"));
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        String number = open(lead, IncidentKind.INTERNAL_MISUSE);
        for (Person somebody : List.of(other, analyst, manager)) {
            as.signIn(somebody);
            Refused.with("incident.unknown", () -> incidents.file(number));
            Refused.with("incident.unknown", () -> incidents.timeline(number));
            Refused.with("incident.unknown", () -> incidents.apply(number, 1, new Act.Decide("we stop")));
            assertThat(incidents.list(number, 0, 10)).isEmpty();
            assertThat(incidents.count("Links"))
                    .isEqualTo(incidents.list("Links", 0, 1000).size());
        }
        assertThatThrownBy(() -> as.call(other, () -> incidents.file(number))).hasMessage("There is no such incident.");
        act(lead, number, new Act.NamePerson(manager.id()));
        assertThat(as.call(manager, () -> incidents.file(number)).name()).isEqualTo("Links tried again");
        assertThat(as.call(manager, () -> incidents.list("", 0, 10)))
                .extracting(IncidentRow::number)
                .containsExactly(number);
        assertThat(messages(manager)).anyMatch(each -> each.contains(number));
        act(lead, number, new Act.NoLongerName(manager.id()));
        Refused.with("incident.unknown", () -> as.call(manager, () -> incidents.file(number)));
    }

    @Test
    void ordinaryOnesAreForTrustAndSafetyAndThoseNamed() {
        String number = open(lead, IncidentKind.ORDINARY);
        assertThat(as.call(analyst, () -> incidents.file(number)).number()).isEqualTo(number);
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of("fy"));
        Refused.with("incident.unknown", () -> as.call(supervisor, () -> incidents.file(number)));
        assertThatThrownBy(() -> open(supervisor, IncidentKind.ORDINARY))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void whoHasATaskIsToldAtOnceAndOnceWhenItIsDue() {
        String number = open(lead, IncidentKind.ORDINARY);
        act(lead, number, new Act.AddTask("Read the log", analyst.id(), in(2)));
        assertThat(messages(analyst)).filteredOn(each -> each.contains(number)).hasSize(1);
        long timer = db.fetchSingle("select id from clock.timer where subject = ? and state = 'PENDING'", number)
                .get(0, Long.class);
        db.execute("update clock.timer set due_at = current_timestamp where id = ?", timer);
        SystemActor.run("test", () -> timers.fire(timer));
        SystemActor.run("test", () -> timers.fire(timer));
        assertThat(messages(analyst)).filteredOn(each -> each.contains(number)).hasSize(2);
        assertThat(messages(lead)).filteredOn(each -> each.contains(number)).hasSize(1);
    }

    @Test
    void aTaskThatIsDroppedNeedsAReasonAndIsNotDueAnyMore() {
        String number = open(lead, IncidentKind.ORDINARY);
        long task = act(lead, number, new Act.AddTask("Read the log", lead.id(), in(2)))
                .tasks()
                .getFirst()
                .id();
        Refused.with("text.missing", () -> act(lead, number, new Act.DropTask(task, " ")));
        act(lead, number, new Act.DropTask(task, "the log is gone"));
        assertThat(as.call(lead, () -> timers.due(number, "task-" + task))).isEmpty();
        assertThatThrownBy(() -> db.execute("update incident.task set reason = null where id = ?", task))
                .hasMessageContaining("dropped_with_a_reason");
    }

    @Test
    void theDatabaseKeepsEntriesAndClosesNothingWithoutAReview() {
        String number = open(lead, IncidentKind.ORDINARY);
        long id = Long.parseLong(number.substring(4));
        assertThatThrownBy(() -> db.execute(
                        "update incident.incident_file set state = 'CLOSED', closed_by = 1, closed_at = current_timestamp where id = ?",
                        id))
                .hasMessageContaining("nothing_closes_without_a_review");
        assertThatThrownBy(() -> db.execute("update incident.entry set text = 'other' where incident_id = ?", id))
                .hasMessageContaining("append-only");
    }

    @Test
    void aStaleVersionIsRefusedAndTheAttemptIsInTheAudit() {
        String number = open(lead, IncidentKind.ORDINARY);
        act(lead, number, new Act.Decide("we stop"));
        as.signIn(lead);
        Refused.with("incident.stale", () -> incidents.apply(number, 1, new Act.Decide("we go on")));
        assertThat(db.fetchSingle(
                                "select count(*) from audit.entry where act = 'incident.refused' and subject = ?",
                                number)
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void otherCapabilitiesNoteMisuse() {
        String number = open(lead, IncidentKind.INTERNAL_MISUSE);
        SystemActor.run(
                "playback", () -> incidents.note(number, EntryKind.MISUSE, "REF-4", "a dead link, 5 times in an hour"));
        assertThat(as.call(lead, () -> incidents.file(number)).entries())
                .extracting(IncidentEntry::kind)
                .containsExactly(EntryKind.OPENED, EntryKind.MISUSE);
        Refused.with(
                "incident.note",
                () -> SystemActor.run("test", () -> incidents.note(number, EntryKind.DECISION, "", "we stop")));
    }

    private String open(Person person, IncidentKind kind) {
        return as.call(person, () -> incidents.open("Links tried again", kind, person.id()));
    }

    private IncidentFile act(Person person, String number, Act act) {
        return as.call(
                person, () -> incidents.apply(number, incidents.again(number).version(), act));
    }

    private List<String> messages(Person person) {
        return as.call(
                person, () -> notices.mine().stream().map(Received::toString).toList());
    }

    private static Instant in(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }
}
