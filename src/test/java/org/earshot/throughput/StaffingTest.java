package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.exposure.ExposureSettings;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a forecast begins with: what stands, what comes in, and what people may hear. */
@DatabaseTest
class StaffingTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Staffing staffing;

    @Autowired
    Throughput throughput;

    @Autowired
    ExposureSettings exposure;

    @Autowired
    DayStore days;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    private long queue;

    /** Up to today where the manager works. */
    private Period lately = Period.last(42, LocalDate.EPOCH, CountDays.UTC);

    @BeforeEach
    void aQueue() {
        queue = floor.queue("zzs");
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        lately = throughput.lastDays(42);
    }

    /** Takes away what others would stumble over. */
    @AfterEach
    void leave() {
        as.nobody();
        db.execute("delete from queue.task where queue_id = ?", queue);
        count();
    }

    @Test
    void theOldestIsAsOldAsItIs() {
        came(30, 3);
        came(2, 5);
        came(0, 1);
        Outlook outlook = outlook(plan(0));
        assertThat(outlook.backlog()).isEqualTo(9);
        assertThat(outlook.days()).extracting(Outlook.ForecastDay::oldestDays).containsExactly(31, 32);
        assertThat(outlook(plan(3)).days())
                .extracting(Outlook.ForecastDay::oldestDays)
                .containsExactly(3, 4);
        assertThat(outlook(plan(8)).days().getFirst().oldestDays()).isEqualTo(1);
    }

    /** A day begins at midnight where the manager works. */
    @Test
    void aDayBeginsAtMidnight() {
        Instant midnight = new Day(lately.zone(), lately.to()).from();
        came(midnight, 1);
        assertThat(outlook(plan(0)).days().getFirst().oldestDays()).isEqualTo(1);
        came(midnight.minusMillis(1), 1);
        assertThat(outlook(plan(0)).days().getFirst().oldestDays()).isEqualTo(2);
    }

    @Test
    void whatIsInHandStandsToo() {
        came(4, 1);
        long clip = floor.task(queue);
        floor.lease(as.annotator("zzs"), clip);
        assertThat(outlook(plan(0)).backlog()).isEqualTo(2);
    }

    @Test
    void peopleHearNoMoreThanTheirWeek() {
        var settings = SystemActor.call("test", exposure::current).settings();
        WhatIf heavy = new WhatIf(1, week(0), week(1), 0, 1_000, 10, List.of(0.0, 0.5, 0.0, 0.0), 15);
        double points = 0.5 * settings.weightS2();
        assertThat(outlook(heavy).perPerson())
                .isCloseTo(Math.min(settings.dayBudget(), settings.weekBudget() / 5) / points, within(1e-9));
    }

    @Test
    void aWeekOldQueueKeepsAllOfItsInflow() {
        for (int ago = 1; ago <= 7; ago++) {
            came(ago, 2);
        }
        count();
        assertThat(staffing.inflow(mine())).isEqualTo(new Inflow(week(2), 7));
    }

    @Test
    void anOldQueueHasTheAverageOfFourWeeks() {
        came(40, 1);
        came(1, 8);
        count();
        Inflow inflow = staffing.inflow(mine());
        assertThat(inflow.newest()).isEqualTo(28);
        assertThat(inflow.clips()).containsOnly(0.0, 2.0);
    }

    @Test
    void nothingComesIntoAQueueThatTakesNothingIn() {
        came(3, 4);
        count();
        assertThat(staffing.inflow(mine()).clips()).contains(4.0);
        db.execute("update queue.queue set state = 'DRAINING' where id = ?", queue);
        assertThat(staffing.inflow(mine()).clips()).containsOnly(0.0);
        assertThat(outlook(plan(0)).backlog()).isEqualTo(4);
        db.execute("update queue.queue set state = 'RETIRED' where id = ?", queue);
        assertThat(staffing.inflow(mine()).clips()).containsOnly(0.0);
        assertThat(outlook(plan(0)).backlog()).isZero();
    }

    /** So many clips came at noon so many days ago. */
    private void came(int days, int clips) {
        came(lately.to().minusDays(days).atTime(12, 0).atZone(lately.zone()).toInstant(), clips);
    }

    private void came(Instant at, int clips) {
        for (int clip = 0; clip < clips; clip++) {
            db.execute(
                    "update queue.task set entered_at = cast(? as timestamp with time zone) where clip_id = ?",
                    at.toString(),
                    floor.task(queue));
        }
    }

    private void count() {
        lately.from()
                .datesUntil(lately.to().plusDays(1))
                .forEach(day -> days.count(new Day(lately.zone(), day), time.now()));
    }

    private Outlook outlook(WhatIf plan) {
        return staffing.outlooks(List.of(plan), mine()).getFirst();
    }

    private QueueFilter mine() {
        return new QueueFilter(queue, null);
    }

    /** Two days on which so many clips are done. */
    private static WhatIf plan(double clips) {
        return new WhatIf(2, week(0), week(1), 0, clips, 1, List.of(0.0, 0.0, 0.0, 0.0), 15);
    }

    private static List<Double> week(double each) {
        return Collections.nCopies(7, each);
    }
}
