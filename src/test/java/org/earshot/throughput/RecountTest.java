package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that are counted as time goes on say what a recount says, and what a count by hand says, whatever happened. */
@DatabaseTest
class RecountTest {

    /** Where no site of any test lies, so that nothing else counts these days; each changes its clocks while the histories run. */
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/St_Johns"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("Asia/Kathmandu"));

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final int HISTORIES = 40;

    private static final int LEAST = 4;

    @Autowired
    TestFloor floor;

    @Autowired
    CountDays counting;

    @Autowired
    DayStore days;

    @Autowired
    DSLContext db;

    @Test
    void countedDaysEqualARecount() {
        long begun = System.nanoTime();
        int done = 0;
        for (long seed = 1;
                seed <= HISTORIES && (done < LEAST || System.nanoTime() - begun < AT_MOST.toNanos());
                seed++, done++) {
            long queue = floor.queue("zzq");
            var history =
                    new RandomHistory(db, queue, new Random(seed), beforeTheClocksChange(ZONES.get((int) seed % 2)));
            try {
                follow(history, queue, seed);
            } finally {
                history.leave();
            }
        }
        assertThat(done).isGreaterThanOrEqualTo(LEAST);
    }

    private static Instant beforeTheClocksChange(ZoneId zone) {
        return zone.getRules()
                .previousTransition(Instant.now())
                .getInstant()
                .minus(Duration.ofHours(36))
                .truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    private void follow(RandomHistory history, long queue, long seed) {
        Random lot = new Random(-seed);
        LocalDate first = LocalDate.ofInstant(history.now(), ZONES.getFirst()).minusDays(1);
        for (ZoneId zone : ZONES) {
            for (String table : List.of("day_volume", "day_waited", "day_case", "day_clock", "day_counted")) {
                db.execute("delete from throughput." + table + " where zone = ?", zone.getId());
            }
            days.count(new Day(zone, first), history.now());
        }
        int steps = 40 + lot.nextInt(160);
        for (int step = 0; step < steps; step++) {
            history.step();
            if (lot.nextInt(12) == 0) {
                counting.refresh(ZONES.get(lot.nextInt(ZONES.size())), history.now());
            }
        }
        for (ZoneId zone : ZONES) {
            counting.refresh(zone, history.now());
            String what = "seed " + seed + ", " + zone;
            LocalDate last = LocalDate.ofInstant(history.now(), zone);
            first.datesUntil(last.plusDays(1))
                    .forEach(date -> assertThat(days.wrong(new Day(zone, date)))
                            .as("%s, %s", what, date)
                            .isEmpty());
            assertThat(rows(
                            zone,
                            "day_volume where queue_id = " + queue + " and",
                            2,
                            "length_band",
                            "entered, filed, raised, set_private, withdrawn"))
                    .as(what)
                    .isEqualTo(CountedByHand.volume(history, zone));
            assertThat(rows(zone, "day_waited where queue_id = " + queue + " and", 2, "step", "clips"))
                    .as(what)
                    .isEqualTo(CountedByHand.waited(history, zone));
            assertThat(rows(zone, "day_case where", 2, "severity", "raised, still_open"))
                    .as(what)
                    .isEqualTo(CountedByHand.cases(history, zone));
            assertThat(rows(zone, "day_clock where", 4, "severity, kind, step", "clocks, breached"))
                    .as(what)
                    .isEqualTo(CountedByHand.clocks(history, zone));
        }
        Map<String, List<Integer>> handled = new TreeMap<>();
        db.fetch(
                        "select task_id, handle_ms, net_ms from throughput.handled where account_id between 7000000000 and 7000000004")
                .forEach(row -> handled.put(
                        row.get(0, String.class), List.of(row.get(1, Integer.class), row.get(2, Integer.class))));
        assertThat(handled).as("seed %d", seed).isEqualTo(CountedByHand.handled(history));
    }

    /** Rows of a table of days, and which of them, by day and what else is its key. */
    private Map<String, List<Integer>> rows(ZoneId zone, String from, int keys, String key, String counts) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        db.fetch("select on_day, " + key + ", " + counts + " from throughput." + from + " zone = ?", zone.getId())
                .forEach(row -> rows.put(
                        String.join(
                                " ",
                                IntStream.range(0, keys)
                                        .mapToObj(i -> (CharSequence) row.get(i, String.class))
                                        .toList()),
                        IntStream.range(keys, row.size())
                                .mapToObj(i -> row.get(i, Integer.class))
                                .toList()));
        return rows;
    }

    @Test
    void aDayHasAsManyHoursAsTheClocksGiveIt() {
        ZoneId zone = ZoneId.of("Europe/Bucharest");
        Day spring = new Day(zone, LocalDate.of(2026, 3, 29));
        Day autumn = new Day(zone, LocalDate.of(2026, 10, 25));
        assertThat(Duration.between(spring.from(), spring.to())).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(autumn.from(), autumn.to())).isEqualTo(Duration.ofHours(25));
    }
}
