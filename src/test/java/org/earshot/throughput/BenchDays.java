package org.earshot.throughput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** For benches: counts all days, as the work that goes on meanwhile would have. */
public final class BenchDays {

    private final CountDays counting;
    private final CountWeeks weeks;
    private final DayStore days;
    private final DSLContext db;
    private final TransactionOperations transactions;
    private final Instant now;

    private BenchDays(ApplicationContext server) {
        this.counting = server.getBean(CountDays.class);
        this.weeks = server.getBean(CountWeeks.class);
        this.days = server.getBean(DayStore.class);
        this.db = server.getBean(DSLContext.class);
        this.transactions = server.getBean(TransactionOperations.class);
        this.now = server.getBean(DatabaseTime.class).now();
    }

    /** Day after day. */
    public static void count(ApplicationContext server) {
        SystemActor.run("bench", () -> {
            var days = new BenchDays(server);
            days.counting.all(days.now);
        });
    }

    /**
     * All days together, from hours that are counted once, which is right where zones differ by whole hours; then one day of a month ago is counted
     * as usual and compared.
     */
    public static void countAtOnce(ApplicationContext server) {
        SystemActor.run("bench", () -> new BenchDays(server).countHours());
    }

    private void countHours() {
        Instant first = days.first().orElseThrow();
        // Or the work that counts days would begin at the first one meanwhile.
        counting.zones().forEach(zone -> inOne(() -> lock(zone, first)));
        // A load that was broken off has left them.
        dropHours();
        db.execute("create table throughput.hour_volume as select began, queue_id, length_band, count(*) as entered,"
                + " 0 as filed, 0 as raised, 0 as set_private, 0 as withdrawn"
                + " from (select date_trunc('hour', at) as began, queue_id, 0 as length_band from throughput.entered) e"
                + " group by began, queue_id, length_band");
        db.execute("insert into throughput.hour_volume select began, queue_id, length_band, 0, " + left("FILED") + ", "
                + left("RAISED") + ", " + left("PRIVATE") + ", " + left("WITHDRAWN")
                + " from (select date_trunc('hour', at) as began, queue_id, length_band, outcome from throughput.left_queue) l"
                + " group by began, queue_id, length_band");
        db.execute("create table throughput.hour_waited as select began, queue_id, step, count(*) as clips"
                + " from (select date_trunc('hour', at) as began, queue_id, step from throughput.waited) w"
                + " group by began, queue_id, step");
        db.execute("create index hour_volume_began on throughput.hour_volume (began)");
        db.execute("create index hour_waited_began on throughput.hour_waited (began)");
        counting.zones().forEach(zone -> inOne(() -> count(zone, first)));
        dropHours();
        weeks.all(now);
        counting.zones()
                .forEach(zone -> compare(new Day(zone, Day.of(now, zone).date().minusDays(30))));
    }

    private void dropHours() {
        db.execute("drop table if exists throughput.hour_volume");
        db.execute("drop table if exists throughput.hour_waited");
    }

    private static String left(String outcome) {
        return "count(case when outcome = '" + outcome + "' then 1 end)";
    }

    private void count(ZoneId zone, Instant first) {
        lock(zone, first);
        db.execute("delete from throughput.day_volume where zone = ?", zone.getId());
        db.execute("delete from throughput.day_waited where zone = ?", zone.getId());
        dates(zone, first).map(date -> new Day(zone, date)).forEach(this::count);
    }

    private void count(Day day) {
        db.execute(
                "insert into throughput.day_volume (zone, on_day, queue_id, length_band, entered, filed, raised, set_private,"
                        + " withdrawn) select cast(? as varchar), cast(? as date), queue_id, length_band, sum(entered),"
                        + " sum(filed), sum(raised), sum(set_private), sum(withdrawn) from throughput.hour_volume"
                        + " where began >= ? and began < ? group by queue_id, length_band",
                day.zone().getId(),
                day.date(),
                day.from(),
                day.to());
        db.execute(
                "insert into throughput.day_waited (zone, on_day, queue_id, step, clips)"
                        + " select cast(? as varchar), cast(? as date), queue_id, step, sum(clips) from throughput.hour_waited"
                        + " where began >= ? and began < ? group by queue_id, step",
                day.zone().getId(),
                day.date(),
                day.from(),
                day.to());
        days.count(day, DaySheet.CASES);
        days.count(day, DaySheet.CLOCKS);
    }

    private void lock(ZoneId zone, Instant first) {
        dates(zone, first).forEach(date -> days.lock(new Day(zone, date), now));
    }

    private Stream<LocalDate> dates(ZoneId zone, Instant first) {
        return Day.of(first, zone).date().datesUntil(Day.of(now, zone).date().plusDays(1));
    }

    private void inOne(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private void compare(Day day) {
        List<DaySheet> wrong = days.wrong(day);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(day + " is counted otherwise: " + wrong);
        }
    }
}
