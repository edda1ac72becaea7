package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.earshot.access.Role;
import org.earshot.disclosure.Cohorts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Escalations are told of whole weeks in which at least ten people worked, and not otherwise. */
@DatabaseTest
class FunnelTest {

    private static final AtomicLong YEARS = new AtomicLong(1);

    @Autowired
    As as;

    @Autowired
    Funnel funnel;

    @Autowired
    Throughput throughput;

    @Autowired
    WeekStore weeks;

    @Autowired
    DSLContext db;

    /** A year of its own for each test, long before anything else happened. */
    private LocalDate monday = LocalDate.EPOCH;

    @BeforeEach
    void aManager() {
        monday = Weeks.monday(LocalDate.of(1990, 6, 1).plusYears(YEARS.getAndIncrement()));
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aWeekOfTenPeopleIsToldAndOneOfNineIsNot() {
        week(monday, Cohorts.LEAST - 1, 3);
        week(monday.plusWeeks(1), Cohorts.LEAST, 5);
        CaseFigures figures = funnel.figures(new Weeks(monday, 2));
        assertThat(figures.total().raised()).isEqualTo(5);
        assertThat(figures.raisedByWeek()).isEqualTo(Map.of(monday.plusWeeks(1), 5));
        assertThat(figures.told()).containsExactly(monday.plusWeeks(1));
        assertThat(figures.clocks()).hasSize(1).allMatch(clock -> clock.clocks() == 5);
        assertThat(throughput.endings(new Weeks(monday, 2)))
                .isEqualTo(Map.of(monday.plusWeeks(1), new Endings(20, 5, 1, 2)));
    }

    @Test
    void aStoppedClockIsNeitherMetNorKeptNorRunOutUnlessItHadRunOutBefore() {
        week(monday, Cohorts.LEAST, 5);
        db.execute(
                "insert into throughput.day_clock values ('Z', ?, 'P1', false, 'ACKNOWLEDGE', -2, 4, 1)",
                monday.plusDays(3));
        db.execute(
                "insert into throughput.day_clock values ('Z', ?, 'P1', false, 'ACKNOWLEDGE', -1, 2, 0)",
                monday.plusDays(3));
        var clock = funnel.figures(new Weeks(monday, 1)).clocks().getFirst();
        assertThat(clock.clocks()).isEqualTo(11);
        assertThat(clock.met().total()).isEqualTo(5);
        assertThat(clock.running()).isEqualTo(2);
        assertThat(clock.stopped()).isEqualTo(3);
        assertThat(clock.breached()).isEqualTo(1);
        assertThat(clock.notBreached()).isEqualTo(7);
    }

    @Test
    void aWeekThatWasNotCountedIsNotTold() {
        week(monday, Cohorts.LEAST, 3);
        db.execute("delete from throughput.week_worked where monday = ?", monday);
        assertThat(funnel.figures(new Weeks(monday, 1)).total()).isEqualTo(CaseFlow.NONE);
    }

    @Test
    void nothingSaysWhetherFewPeopleRaisedManyOrNone() {
        week(monday, 1, 4);
        CaseFigures many = funnel.figures(new Weeks(monday, 1));
        Map<LocalDate, Endings> manyEnded = throughput.endings(new Weeks(monday, 1));
        db.execute("delete from throughput.day_case where on_day = ?", monday.plusDays(3));
        db.execute("delete from throughput.day_clock where on_day = ?", monday.plusDays(3));
        db.execute("update throughput.day_volume set raised = 0 where on_day = ?", monday.plusDays(3));
        assertThat(funnel.figures(new Weeks(monday, 1))).isEqualTo(many);
        assertThat(throughput.endings(new Weeks(monday, 1))).isEqualTo(manyEnded);
    }

    @Test
    void theWeeksBeforeAreHeldToTheSame() {
        week(monday, 3, 7);
        week(monday.plusWeeks(1), Cohorts.LEAST, 1);
        CaseFigures figures = funnel.figures(new Weeks(monday.plusWeeks(1), 1));
        assertThat(figures.before()).isEqualTo(CaseFlow.NONE);
        assertThat(figures.toldBefore()).isEmpty();
    }

    @Test
    void onlyWholeWeeksThatAreOverAreTold() {
        LocalDate running = Weeks.monday(LocalDate.now(Weeks.ZONE));
        Refused.with("throughput.weeks", () -> funnel.figures(new Weeks(monday.plusDays(1), 1)));
        Refused.with("throughput.weeks", () -> funnel.figures(new Weeks(monday, 0)));
        Refused.with("throughput.weeks", () -> funnel.figures(new Weeks(monday, Weeks.MOST + 1)));
        Refused.with("throughput.weeks", () -> funnel.figures(new Weeks(running, 1)));
        Refused.with("throughput.weeks", () -> throughput.endings(new Weeks(running.minusWeeks(1), 2)));
        assertThat(throughput.lastWeeks(4, null)).isEqualTo(new Weeks(running.minusWeeks(4), 4));
        assertThat(throughput.lastWeeks(1, running.minusDays(2))).isEqualTo(new Weeks(running.minusWeeks(1), 1));
        assertThat(throughput.lastWeeks(1, running.minusDays(8))).isEqualTo(new Weeks(running.minusWeeks(2), 1));
        assertThat(throughput.lastWeeks(1, running)).isEqualTo(new Weeks(running.minusWeeks(1), 1));
    }

    @Test
    void peopleAreCountedOnceInTheWeekInWhichTheyEndedWork() {
        long task = 8_800_000_000L + monday.getYear() * 10L;
        worked(task, 1, monday + "T00:00:00Z");
        worked(task + 1, 1, monday.plusDays(6) + "T23:59:59Z");
        worked(task + 2, 2, monday.plusDays(3) + "T12:00:00Z");
        worked(task + 3, 3, monday.plusWeeks(1) + "T00:00:00Z");
        worked(task + 4, 4, monday.minusDays(1) + "T23:59:59Z");
        weeks.count(monday);
        weeks.count(monday);
        assertThat(db.fetchSingle("select people from throughput.week_worked where monday = ?", monday)
                        .get(0, Integer.class))
                .isEqualTo(2);
    }

    private void worked(long task, long person, String at) {
        db.execute(
                "insert into review.handling (task_id, fence, clip_id, queue_id, account_id, ended_at, outcome, last_at)"
                        + " values (?, 1, 1, 1, ?, cast(? as timestamp with time zone), 'FILED',"
                        + " cast(? as timestamp with time zone))",
                task,
                8_800_000_000L + person,
                at,
                at);
    }

    private void week(LocalDate of, int people, int raised) {
        db.execute("insert into throughput.week_worked (monday, people) values (?, ?)", of, people);
        LocalDate day = of.plusDays(3);
        db.execute("insert into throughput.day_volume values ('Z', ?, -1, 2, 40, 20, ?, 1, 2)", day, raised);
        db.execute(
                "insert into throughput.day_case values ('Z', ?, 'P1', false, ?, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0)",
                day,
                raised);
        db.execute(
                "insert into throughput.day_clock values ('Z', ?, 'P1', false, 'ACKNOWLEDGE', 2, ?, 0)", day, raised);
    }
}
