package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CheckDaysTest {

    @Autowired
    TestFloor floor;

    @Autowired
    CheckDays checks;

    @Autowired
    DayStore days;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    @Test
    void aDayThatIsWrongIsFoundPutRightAndShown() {
        Instant now = time.now();
        LocalDate day = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).minusDays(3);
        ZoneId utc = ZoneId.of("Z");
        var history = new RandomHistory(
                db, floor.queue("zzq"), new Random(5), day.atTime(1, 0).toInstant(java.time.ZoneOffset.UTC));
        try {
            while (history.tasks.isEmpty()) {
                history.step();
            }
            days.count(new Day(utc, day), now);
            db.execute("update throughput.day_volume set entered = entered + 1 where zone = 'Z' and on_day = ?", day);
            assertThat(days.wrong(new Day(utc, day))).containsExactly(DaySheet.VOLUME);
            SystemActor.run("test", () -> checks.check(now));
            FigureCheck check = checks.latest().orElseThrow();
            assertThat(check.wrongDays()).isEqualTo(1);
            assertThat(check.example()).isEqualTo("Z " + day + " day_volume");
            assertThat(days.wrong(new Day(utc, day))).isEmpty();
        } finally {
            history.leave();
        }
    }

    @Test
    void everyDayOfAYearIsLookedAtOnceInFourWeeks() {
        LocalDate today = LocalDate.of(2026, 3, 30);
        for (LocalDate date = today.minusMonths(11); date.isBefore(today.minusDays(1)); date = date.plusDays(1)) {
            LocalDate looked = date;
            assertThat(today.datesUntil(today.plusDays(28)).anyMatch(night -> CheckDays.due(looked, night)))
                    .as(date.toString())
                    .isTrue();
        }
        assertThat(CheckDays.due(today, today)).isFalse();
        assertThat(CheckDays.due(today.minusYears(2), today)).isFalse();
    }
}
